# Everything a person or a build server does with this project. `make` alone lists it.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

export VENV ?= .venv
export LANG ?= C.UTF-8
export PYTHON
BIN := $(VENV)/bin
# 2: the tests must fit a small machine; more is quicker on a larger one
WORKERS ?= 2
OUT ?= out
# a screen of its own for programs that open windows on a machine without a display
SCREEN := xvfb-run -a -s "-screen 0 1366x768x24 -nolisten tcp"
PYTEST := $(BIN)/python -m pytest

# `make soak hammer` and `make bench B3`: the second word is a name, not a target
ifneq ($(filter soak bench,$(firstword $(MAKECMDGOALS))),)
NAME ?= $(word 2,$(MAKECMDGOALS))
$(filter-out soak bench,$(MAKECMDGOALS)):
	@:
endif
CHOSEN = $(if $(NAME),-k '$(NAME)')

.PHONY: help run test setup check soak bench build screens strings fonts lock clean environment lint types contracts

help: ## This list
	@echo "综窗客户端: the counter client. The two commands that matter are 'make run' and 'make test'."
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

run: packages-run environment ## Set up what is missing, open a demo station (without a display: a tour into out/)
	@if [[ -n "$${DISPLAY-}$${WAYLAND_DISPLAY-}" ]]; then \
	  exec $(BIN)/window-client --demo; \
	fi; \
	echo "No display here: the client is driven through one whole visit on a screen in memory."; \
	$(SCREEN) $(BIN)/window-client tour --out $(OUT); \
	echo "Pictures, papers and the day's report are in $(CURDIR)/$(OUT):"; \
	find $(OUT) -type f -printf '  $(OUT)/%P\n' | sort

test: setup lint types ## Set up what is missing, then every check and every test (at most 15 minutes)
	$(PYTEST) -n $(WORKERS) --dist loadfile --no-loadscope-reorder -q

setup: packages-test environment ## Set-up alone: system packages and Python packages (quick the second time)


check: environment lint types contracts ## Style, types, import contracts

soak: setup ## The heavy drills at full size, one or all: make soak [NAME]
	WINDOW_CLIENT_SCALE=full $(PYTEST) -n 0 -s -m drill --timeout=0 $(CHOSEN) tests

bench: setup ## The benchmarks, one or all: make bench [NAME]
	$(PYTEST) -n 0 -s --timeout=0 -o python_files='bench_*.py' $(CHOSEN) tests/benchmarks

screens: packages-run environment ## Pictures of the screens into out/screens
	$(SCREEN) $(BIN)/window-client tour --out $(OUT)/screens

strings: environment ## Bring the translation files up to date with the program's texts
	$(BIN)/python -c 'from ui import translation; translation.update_source_file(); translation.release()'

fonts: environment ## Make resources/fonts again from the pinned package
	$(BIN)/python resources/fonts/make_fonts.py

build: packages-run packages-build environment ## The program as one folder in dist/, for PCs without Python
	$(BIN)/pyinstaller --noconfirm --log-level WARN build.spec

lock: ## Resolve the Python packages anew (after a change in pyproject.toml)
	$(BIN)/pip-compile --quiet --extra dev --generate-hashes --allow-unsafe --strip-extras \
	  --no-emit-index-url --no-emit-trusted-host --no-emit-find-links -o requirements.lock pyproject.toml

clean: ## Remove what was made, except the Python environment
	rm -rf $(OUT) build dist .make .mypy_cache .ruff_cache .import_linter_cache .hypothesis .pytest_cache
	find printing resources tests ui window_client -name __pycache__ -prune -exec rm -rf {} +

# Parts of the above

packages-%:
	@.ci/system-packages $*

environment:
	@.ci/python-environment

lint:
	$(BIN)/ruff check --quiet .
	$(BIN)/ruff format --quiet --check .

types:
	$(BIN)/mypy

# `make test` does not call this one: tests/house/test_contracts.py runs the same contracts
contracts:
	$(BIN)/lint-imports
