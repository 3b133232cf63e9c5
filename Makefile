# Only Go and make are needed for dataset and test; `make help` lists the rest.

.DEFAULT_GOAL := help

.PHONY: dataset
dataset: ## read examples/ into out/: tables, findings, charts, report
	go run ./cmd/figcheck build examples -o out

.PHONY: test
test: ## what CI runs: vet, then every test
	go vet ./...
	go test ./...

.PHONY: golden
golden: ## write the golden files and the printed docs anew; read the diff before committing it
	go test $$(go list -f '{{.ImportPath}} {{.TestImports}} {{.XTestImports}}' ./... | awk '/figcheck\/internal\/golden/ { print $$1 }') -update

.PHONY: score
score: ## precision and recall on the labelled corpus
	go run ./cmd/figcheck score testdata/corpus

.PHONY: bench
bench: ## time and memory of each stage, compared with tools/bench.txt
	@mkdir -p bin
	go test -run '^$$' -bench '$(or $(BENCH),.)' -benchmem -count $(or $(COUNT),1) ./... | tee bin/bench.txt
	go tool -modfile=tools/bench.mod benchstat tools/bench.txt bin/bench.txt

.PHONY: bench-peers
bench-peers: ## the same articles through programs from the npm registry, side by side; needs node
	cd tools/peers && npm ci --no-audit --no-fund --ignore-scripts
	go build -o bin/ ./cmd/figcheck ./cmd/articles
	bin/articles -o bin/corpus -n 1000
	bin/articles -o bin/one -n 1
	node tools/peers/peers.mjs bin/figcheck bin/corpus bin/one

# An input that is being read when the time is up makes the tool fail with
# "context deadline exceeded": only a failing input that it writes down is one.
.PHONY: fuzz
fuzz: ## each reader for FUZZTIME, 2s unless given: a minute in all; what fails is kept in testdata/fuzz
	@bin=$$(mktemp -d) && trap 'rm -rf "$$bin"' EXIT && for pkg in internal/document dataset; do \
		go test -c -fuzz . -o "$$bin/fuzz" ./$$pkg && for target in $$("$$bin/fuzz" -test.list '^Fuzz'); do \
			echo "$$pkg $$target"; \
			(cd $$pkg && "$$bin/fuzz" -test.run '^$$' -test.fuzz "^$$target$$" -test.fuzztime $(or $(FUZZTIME),2s) -test.fuzzcachedir "$$bin/cache") >"$$bin/log" 2>&1 && ok=1 || ok=; \
			cat "$$bin/log"; \
			[ "$$ok" ] || { grep -q 'context deadline exceeded' "$$bin/log" && ! grep -q 'Failing input' "$$bin/log"; } || exit 1; \
		done; done

.PHONY: samples
samples: ## the sample documents that LibreOffice, Chromium and TeX write, anew
	internal/document/testdata/samples.sh

.PHONY: lint
lint: ## golangci-lint, kept out of go.mod; builds for some minutes the first time
	go tool -modfile=tools/lint.mod golangci-lint run

.PHONY: help
help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
