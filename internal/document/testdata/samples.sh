#!/bin/sh
# Makes the samples that programs wrote, from quay_report.html (a sample, too),
# quay_fares.fods and quay_paper.tex. On Debian: libreoffice-writer,
# libreoffice-calc, chromium, texlive-latex-base. The bytes differ from run to
# run; what is read of them does not: run
# `go test ./internal/document -run TestSamples -update` and read the difference.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
office() { soffice --headless "-env:UserInstallation=file://$work/office" "$@" >/dev/null 2>&1; }

for format in docx odt epub pdf; do
	office --infilter='HTML (StarWriter)' --convert-to $format --outdir . quay_report.html
done
for format in xlsx ods; do
	office --convert-to $format --outdir . quay_fares.fods
done
chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer "--user-data-dir=$work/profile" \
	--print-to-pdf=quay_columns.pdf quay_report.html 2>/dev/null
pdflatex -interaction=batchmode "-output-directory=$work" quay_paper.tex >/dev/null
cp "$work/quay_paper.pdf" .
