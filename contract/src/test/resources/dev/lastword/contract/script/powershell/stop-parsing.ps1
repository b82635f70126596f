# --% hands the rest of the line to the tool.
icacls.exe X:\VMS --% /grant Dom\HVAdmin:(CI)(OI)F
cmd --% /c "echo (unclosed | not a pipe" | Out-Null
msbuild --% /p:Foo="a;b" {x} $notExpanded
tool --%
if ($LASTEXITCODE -ne 0) {
    exit $LASTEXITCODE #= exit $LASTEXITCODE
}
