# Two commands are enough on a fresh machine: `make demo` and `make test`.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

# where the environment forbids cached bytecode, every start would compile everything anew
unexport PYTHONDONTWRITEBYTECODE

.PHONY: demo test lint types contracts audit advisories unit bench faults screens translations clean

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -c "import sys; sys.exit('Python 3.11 or newer is needed') if sys.version_info < (3, 11) else None"
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[province,dev]"
	$(BIN)/python -m compileall -qq $(VENV)/lib || true
	touch $(READY)

demo: $(READY)
	$(BIN)/python main.py --home .demo demo

test: $(READY) lint types contracts audit unit

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/python packaging/translations.py --check

types: $(READY)
	$(BIN)/mypy

contracts: $(READY)
	$(BIN)/lint-imports

# everything pinned, nothing beside it, every licence compatible: needs no network
audit: $(READY)
	$(BIN)/python packaging/audit.py

# known vulnerabilities of the pinned versions: needs a network, and an environment of its own
advisories:
	test -x .audit/bin/pip-audit || ($(PYTHON) -m venv .audit && .audit/bin/python -m pip install --quiet pip-audit)
	.audit/bin/pip-audit --requirement constraints.txt --no-deps --disable-pip

unit: $(READY)
	$(BIN)/python -m pytest -n 2 --dist worksteal

bench: $(READY)
	$(BIN)/python -m benchmarks

faults: $(READY)
	FAULTS=all $(BIN)/python -m pytest -n 2 --dist worksteal tests/faults tests/desk_app/store/test_power_cut.py \
		tests/desk_app/store/test_small_disk.py

screens: $(READY)
	$(BIN)/python packaging/screens docs/screens --all
	DESK_SCREENS=all $(BIN)/python -m pytest -n 2 tests/screens

translations: $(READY)
	$(BIN)/python packaging/translations.py

clean:
	rm -rf $(VENV) .audit .demo build dist *.egg-info
