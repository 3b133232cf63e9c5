// Reads the first so many bytes of the files of a folder with one peer, sentence
// by sentence where the peer wants sentences, and prints what it cost as JSON:
//   node peer.mjs NAME DIR BYTES
// Loading the peer is not in the seconds; it is in those of the whole process,
// which peers.mjs takes for a cold start.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const [name, dir, limit] = [process.argv[2], process.argv[3], Number(process.argv[4])];

// Each peer: a function of a text that returns how many things it found.
const peers = {
  "recognizers-text": async () => {
    const r = (await import("@microsoft/recognizers-text-suite")).default;
    const models = [r.recognizeNumber, r.recognizeOrdinal, r.recognizePercentage, r.recognizeAge,
      r.recognizeCurrency, r.recognizeDimension, r.recognizeTemperature, r.recognizeDateTime];
    return (text) => sentences(text).reduce((n, s) => n + models.reduce((m, f) => m + f(s, r.Culture.English).length, 0), 0);
  },
  "compromise": async () => {
    const nlp = (await import("compromise")).default;
    return (text) => {
      const doc = nlp(text);
      return doc.numbers().json().length + doc.money().json().length + doc.percentages().json().length;
    };
  },
  "wink-nlp": async () => {
    const nlp = (await import("wink-nlp")).default((await import("wink-eng-lite-web-model")).default);
    return (text) => nlp.readDoc(text).entities().out().length;
  },
  "chrono-node": async () => {
    const chrono = await import("chrono-node");
    return (text) => chrono.parse(text, new Date(Date.UTC(2025, 5, 1))).length;
  },
};

function sentences(text) {
  return text.split(/(?<=[.!?])\s+/).filter((s) => s !== "");
}

const find = await peers[name]();
let bytes = 0, found = 0;
const before = process.cpuUsage();
for (const file of readdirSync(dir).sort()) {
  if (bytes >= limit) break;
  const text = readFileSync(join(dir, file), "utf8");
  found += find(text);
  bytes += Buffer.byteLength(text);
}
const used = process.cpuUsage(before);
console.log(JSON.stringify({ bytes, found, seconds: (used.user + used.system) / 1e6 }));
