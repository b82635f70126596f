# Words of commands that begin with a dash.
Get-Item -Path . -Force
Get-Item -Path:. -Force:$false
Get-Item -LiteralPath: 'x'
tool --long-option=value --other value
tool -Dkey=value -I$path -o:file.txt
tool -- -not -a -parameter
tool - -5 -1.5 -0x10
Invoke-WebRequest -ExpectedSHA256Sum $x -Uri $y
dotnet test /p:CollectCoverage=true -v:q -p:Version=1.2.3
robocopy $a $b /MIR /NFL /NJH
tar -xzf archive.tar.gz -C out
git commit -m"message in quotes" -a
ls -l *.txt,*.md -ea:0
java -jar app.jar -Xmx2g --add-opens java.base/java.lang=ALL-UNNAMED
foo –dash —longer ―bar
exit -not $? #= exit -not $?
