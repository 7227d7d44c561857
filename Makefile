# Two commands are enough on a fresh machine: `make demo` and `make test`.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

# where the environment forbids cached bytecode, every start would compile everything anew
unexport PYTHONDONTWRITEBYTECODE

.PHONY: demo test lint types contracts unit bench faults screens translations clean

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -c "import sys; sys.exit('Python 3.11 or newer is needed') if sys.version_info < (3, 11) else None"
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[province,dev]"
	$(BIN)/python -m compileall -qq $(VENV)/lib || true
	touch $(READY)

demo: $(READY)
	$(BIN)/python main.py --home .demo demo

test: $(READY) lint types contracts unit

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/python packaging/translations.py --check

types: $(READY)
	$(BIN)/mypy

contracts: $(READY)
	$(BIN)/lint-imports

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
	rm -rf $(VENV) .demo build dist *.egg-info
