#!/bin/sh
# Makes the samples that programs wrote from quay_report.html and
# quay_fares.html, which are samples too. Needs LibreOffice (Debian:
# libreoffice-writer libreoffice-calc), Chromium, and for the last one groff
# (groff, ghostscript) to have a PDF of TeX's kind, with ligatures and hyphens.
# The bytes differ from run to run; what is read of them does not: run
# `go test ./internal/document -update` after it and look at the difference.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
office() { soffice --headless "-env:UserInstallation=file://$work/office" "$@" >/dev/null; }

for format in docx odt epub pdf; do
	office --infilter='HTML (StarWriter)' --convert-to $format --outdir . quay_report.html
done
for format in xlsx ods; do
	office --infilter='HTML (StarCalc)' --convert-to $format --outdir . quay_fares.html
done
chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer "--user-data-dir=$work/profile" \
	--print-to-pdf=quay_columns.pdf quay_report.html
