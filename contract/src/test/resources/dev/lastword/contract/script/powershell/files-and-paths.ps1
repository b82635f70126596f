# Paths in every spelling.
Set-Location ..; Set-Location ../..; Set-Location ~; Set-Location \; Set-Location /
Get-Content C:\temp\file.txt; Get-Content .\a.txt, ..\b.txt
Get-ChildItem $env:TEMP\*.log; Get-ChildItem "$HOME/.config"; Get-ChildItem HKLM:\Software
Test-Path -Path $dir\sub\* -PathType Leaf
Remove-Item $path/*.tmp -Force -ErrorAction SilentlyContinue
./run.ps1; .\run.ps1; ../run.ps1; C:\tools\run.ps1 -x; ~/bin/tool
Join-Path -Path (Split-Path -Parent $PSCommandPath) -ChildPath 'x' | Resolve-Path
$full = [IO.Path]::GetFullPath("$PSScriptRoot/../x")
Copy-Item a.txt b.txt; Move-Item -Path 'a b' "c d"
if (!(Test-Path $full)) { exit 2 } #= exit 2
