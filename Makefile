# Everything a person needs to run, test and change Dateline. A machine with Python 3.11 or newer (with venv), git and make is
# enough: all else goes into .venv, as uv.lock has it.

VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.as-locked
UV_VERSION := 0.13.9

# The first Python here that is new enough; `make run PYTHON=/path/to/python3` names another.
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
UV := $(shell command -v uv || echo $(BIN)/uv)

.PHONY: help
help: ## say what can be made
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 10

.PHONY: run
run: $(STAMP) ## open the explorer on the seed article
	@$(BIN)/dateline seeds/japan-us-visit.txt

.PHONY: test
test: $(STAMP) ## run all tests (those in a real terminal need tmux, those in a browser Chromium)
	@$(BIN)/pytest

.PHONY: check
check: $(STAMP) ## formatting, lint, types, import contracts
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo --no-cache

.PHONY: format
format: $(STAMP) ## put all code into the one format
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

.PHONY: train
train: $(STAMP) ## make train DATA=FOLDER: train the English pipelines anew, from the corpora in that folder
	@test -n "$(DATA)" || { echo "make train DATA=FOLDER, where FOLDER holds the corpora (see extract/english/MODEL_CARD.md)" >&2; exit 1; }
	@env -u VIRTUAL_ENV $(UV) sync --frozen --inexact --group training --group encoder
	@nice $(BIN)/python -m extract.training $(DATA) training-work

.PHONY: clean
clean: ## remove the environment and all caches
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis

# --inexact leaves what was added by hand, such as another spaCy pipeline. Bytecode is compiled now, because the first start
# would else take seconds longer.
$(STAMP): pyproject.toml uv.lock | $(VENV)
	@command -v uv >/dev/null || test -x $(BIN)/uv || $(BIN)/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
	@env -u VIRTUAL_ENV $(UV) sync --frozen --inexact --compile-bytecode
	@touch $@

$(VENV):
	@if command -v uv >/dev/null; then uv venv --quiet $@; \
	elif test -n "$(PYTHON)"; then $(PYTHON) -m venv $@; \
	else echo "Dateline needs Python 3.11 or newer with venv (Debian: apt install python3-venv), or uv." >&2; exit 1; fi
