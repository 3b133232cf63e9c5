// Runs figcheck and its peers over the same articles and prints a table:
//   node peers.mjs FIGCHECK DIR ONE
// DIR is a folder of articles, ONE a folder with one article for cold starts.
// Processor time counts, not the clock; a slow peer reads fewer bytes.
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [figcheck, dir, one] = process.argv.slice(2);
const peers = { "recognizers-text": 20e3, "chrono-node": 300e3, "compromise": 100e3, "wink-nlp": 1e6 };

const output = join(tmpdir(), `figcheck-peers-${process.pid}.out`);

// The processor time of a command, and what it printed.
function run(command, args) {
  const shell = `"$@" > '${output}' 2>/dev/null; times`;
  const out = spawnSync("bash", ["-c", shell, "bash", command, ...args], { encoding: "utf8" }).stdout.trim().split("\n");
  const seconds = out[1].split(" ").map((t) => { const [m, s] = t.replace("s", "").split("m"); return 60 * m + Number(s); });
  return { seconds: seconds[0] + seconds[1], out: readFileSync(output, "utf8") };
}

const size = readdirSync(dir).reduce((n, f) => n + statSync(join(dir, f)).size, 0);
const rows = [];
const own = run(figcheck, ["extract", dir]);
rows.push({ name: "figcheck extract", rate: size / own.seconds, cold: run(figcheck, ["extract", one]).seconds });
for (const [name, limit] of Object.entries(peers)) {
  const script = join(import.meta.dirname, "peer.mjs");
  const { out } = run("node", [script, name, dir, String(limit)]);
  const got = JSON.parse(out);
  rows.push({ name, rate: got.bytes / got.seconds, cold: run("node", [script, name, one, "1"]).seconds });
}
rmSync(output, { force: true });
console.log("| program | MB/s of processor time | figcheck is faster | cold start, one 5 KB article, processor s |\n|---|--:|--:|--:|");
for (const r of rows) {
  console.log(`| ${r.name} | ${(r.rate / 1e6).toFixed(3)} | ${(rows[0].rate / r.rate).toFixed(0)}× | ${r.cold.toFixed(3)} |`);
}
