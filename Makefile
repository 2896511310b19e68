# Two commands matter: `make run` and `make test`. Both work from a fresh clone with Python 3.11+, make and a package index.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export TONGWEN_DATA ?= $(CURDIR)/data

.PHONY: help run test real lint format types imports check bench docs terms messages clean

help:
	@echo "make run     install, load the law, build the index, serve on http://127.0.0.1:8000/"
	@echo "make test    everything that needs nothing but this machine"
	@echo "make check   test, lint, types and the rule of imports"
	@echo "make real    tests on real statutes: REAL_DATA=FOLDER make real"
	@echo "make docs    the pages that are made of the code (docs/diagnostics.md)"
	@echo "make terms   the term base as TBX (corpus/terms/tongwen-legal-terms.tbx)"
	@echo "make messages  new messages of the interface into webapp/translations/*.po, to be translated"
	@echo "make bench   speed as a ratio to a peer in the same run"

run: $(VENV)/.run
	@$(BIN)/tongwen setup
	@$(BIN)/tongwen serve

test: $(VENV)/.dev
	@$(BIN)/python tests/browser/find_chromium.py
	$(BIN)/pytest -n 2 --ignore=tests/real --ignore=tests/benchmarks

real: $(VENV)/.dev
	$(BIN)/pytest -n 2 --dist loadfile --no-loadscope-reorder tests/real

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: $(VENV)/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: $(VENV)/.dev
	$(BIN)/mypy

terms: $(VENV)/.dev
	$(BIN)/tongwen terms --export tbx -o corpus/terms/tongwen-legal-terms.tbx

messages: $(VENV)/.dev
	$(BIN)/python -m webapp.message_files

imports: $(VENV)/.dev
	$(BIN)/lint-imports

check: test lint types imports

bench: $(VENV)/.dev
	$(BIN)/pytest -s tests/benchmarks

docs: $(VENV)/.dev
	$(BIN)/python -m corpus.diagnostics_page > docs/diagnostics.md

clean:
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Tongwen needs Python 3.11 or later; $(PYTHON) is $$($(PYTHON) -V). Say which: make PYTHON=python3.12 run"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.run: $(VENV)/.python pyproject.toml requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c requirements.lock -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c requirements.lock -e '.[dev]'
	@touch $@
