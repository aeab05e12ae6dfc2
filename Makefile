# Everything a newcomer needs: `make demo` and `make test` set up what they use.

PYTHON ?= $(shell for python in python3.13 python3.12 python3.11 python3 python3.14; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
BIN := .venv/bin
INSTALLED := .venv/.installed

.PHONY: help install demo test lint types unit wheel-test lock clean

help:
	@echo "make install     a working .venv with the command counterclaim"
	@echo "make demo        read three sample reports and show who says what"
	@echo "make test        lint, types and all tests"
	@echo "make wheel-test  build the wheel, install it into an empty environment, run it there"
	@echo "make lock        renew the lock files from pyproject.toml"

install: $(INSTALLED)

$(INSTALLED): requirements-dev.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "Counterclaim needs Python 3.11 or newer: install it, or say make PYTHON=/path/to/python"; exit 1; }
	$(PYTHON) -m venv .venv || { echo "The venv module is missing: on Debian, apt install python3-venv"; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $(INSTALLED)

demo: install
	@$(BIN)/counterclaim demo

test: lint types unit

lint: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: install
	$(BIN)/mypy

unit: install
	$(BIN)/pytest -n 2

wheel-test: install
	PYTHON=$(BIN)/python bash scripts/wheel-test

lock:
	$(BIN)/uv pip compile --quiet --universal --no-header --generate-hashes --python-version 3.11 \
		pyproject.toml --output-file requirements.lock
	$(BIN)/uv pip compile --quiet --universal --no-header --generate-hashes --python-version 3.11 \
		--extra dev pyproject.toml --output-file requirements-dev.lock

clean:
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
