# Everything runs in an environment of its own, .venv-make, from the versions and hashes in constraints.txt.
# It needs only Python 3.11 or newer with venv, and make.

PYTHON ?= python3
VENV   := .venv-make
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready

.PHONY: help demo test check lint types contracts bench precision screenshots constraints clean

help:  ## Show what there is to make
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

demo: $(READY)  ## Put a sample project into ./workbench-demo and open the editor on it
	$(BIN)/workbench demo

test: $(READY)  ## Run the tests
	$(BIN)/pytest -n 3 --dist loadfile

check: lint types contracts test  ## The whole gate, as CI runs it

lint: $(READY)  ## ruff: style and formatting
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)  ## mypy, strict
	$(BIN)/mypy

contracts: $(READY)  ## import-linter: imports only go down the floors
	$(BIN)/lint-imports

bench: $(READY)  ## Print the ratios of the benchmarks
	for script in tests/bench/*.py; do $(BIN)/python $$script || exit 1; done

precision: $(READY)  ## Print how often every check is right, on the labelled corpus
	$(BIN)/python tests/corpus/precision.py

screenshots: $(READY)  ## Draw the pictures of the documentation anew
	$(BIN)/python tests/app/screenshots.py

constraints: $(READY)  ## Pin the newest versions that fit, with hashes
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
	  --no-emit-index-url --no-emit-find-links --extra dev --output-file constraints.txt pyproject.toml

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Workbench needs Python 3.11 or newer")'
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r constraints.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	touch $(READY)

clean:  ## Remove environments, caches and builds
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
