# Where streams go.
git status 2>$null
git push 2>&1
./tool.exe > out.txt 2> err.txt
./tool.exe >> out.txt 2>> err.txt
Write-Warning x 3>&1 | Out-Null
Invoke-It *> all.txt
Invoke-It *>&1 | Tee-Object log.txt
$text = (cmd /c ver 2>&1 | Out-String)
"text" > "$dir/file.txt"
$x > $null
& { Write-Error 'x'; 'y' } 2>$null >out.txt
Get-Thing 4>verbose.log 5>debug.log 6>info.log
if ((dotnet build 2>&1) -match 'error') { exit 1 } #= exit 1
