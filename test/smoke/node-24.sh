#!/usr/bin/env bash
# Smoke test on Node 24, in a clean install of its own: clone, npm ci, demonstration, one question as JSON.
# The npm package `node@24` brings the runtime; nothing of this machine's Node is used but npm itself.
set -euo pipefail
root=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir "$work/runtime"
printf '{ "private": true, "allowScripts": { "node": true } }\n' > "$work/runtime/package.json"
(cd "$work/runtime" && npm install --no-audit --no-fund --loglevel=error node@24)
export PATH="$work/runtime/node_modules/.bin:$PATH"
case "$(node --version)" in
  v24.*) echo "smoke: node $(node --version)" ;;
  *) echo "smoke: expected Node 24, got $(node --version)" >&2; exit 1 ;;
esac

git clone --quiet "$root" "$work/clone"
cd "$work/clone"
npm ci --no-audit --no-fund --loglevel=error

env -u DISCORD_TOKEN npm start --silent < /dev/null > "$work/demonstration.txt"
grep -q '6,000 bodies' "$work/demonstration.txt" || { echo 'smoke: the demonstration does not show the answer' >&2; cat "$work/demonstration.txt" >&2; exit 1; }

npm run -s dragoman -- ask 'how many children were on the list?' --json > "$work/answer.json"
node -e '
  const answer = JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8"));
  if (!answer.found || !answer.citations[0].text.includes("339 children")) {
    console.error("smoke: wrong answer", JSON.stringify(answer, null, 1));
    process.exit(1);
  }
' "$work/answer.json"
echo 'smoke: Node 24 installs, demonstrates and answers'
