"""`python -m province`."""

import sys

from province.cli import run

if __name__ == "__main__":
    sys.exit(run())
