#!/bin/sh
# Stands for the browser: Wine opens links with a program of this system. Notes the link, whole once the file is there.
root=$(dirname "$0")/../..
printf %s "$1" > "$root/target/opened-link.part" && mv "$root/target/opened-link.part" "$root/target/opened-link"
