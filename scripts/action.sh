#!/usr/bin/env bash
# The two steps of action.yml. What the workflow wants comes in KETALINT_* variables, never as text of a script.
#   action.sh install   ketalint of this checkout, with pinned dependencies, into an environment of its own
#   action.sh check     annotations, the table of the step summary, and SARIF if wanted; exits as ketalint does
set -euo pipefail

here=$(cd "$(dirname "$0")/.." && pwd)
environment="${RUNNER_TEMP:?}/ketalint"

install() {
  "${KETALINT_PYTHON:-python3}" -m venv "$environment"
  local bin="$environment/bin"
  [ -d "$bin" ] || bin="$environment/Scripts"
  "$bin/python" -m pip install --quiet --disable-pip-version-check --constraint "$here/scripts/constraints.txt" "$here"
}

check() {
  export PATH="$environment/bin:$environment/Scripts:$PATH"
  local options=() paths=() word line code=0
  [ -z "${KETALINT_DIFF_BASE:-}" ] || options+=(--diff-base "$KETALINT_DIFF_BASE")
  [ -z "${KETALINT_FAIL_ON:-}" ] || options+=(--fail-on "$KETALINT_FAIL_ON")
  set -f # a * in an option is for ketalint
  for word in ${KETALINT_ARGUMENTS:-}; do options+=("$word"); done
  set +f
  while IFS= read -r line || [ -n "$line" ]; do
    [ -z "$line" ] || paths+=("$line")
  done <<<"${KETALINT_PATHS:-.}"

  ketalint check --format github ${options[@]+"${options[@]}"} -- "${paths[@]}" || code=$?
  if [ -n "${KETALINT_SARIF:-}" ]; then
    ketalint check --format sarif --output-file "$KETALINT_SARIF" --quiet --exit-zero \
      ${options[@]+"${options[@]}"} -- "${paths[@]}" || code=2
  fi
  return "$code"
}

case "${1:-}" in
  install) install ;;
  check) check ;;
  *)
    echo "usage: action.sh install|check" >&2
    exit 2
    ;;
esac
