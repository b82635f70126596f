#!/bin/sh
# Ends with the status that it is told.
echo line
exit "$STUB"
