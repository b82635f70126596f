# A step of a build, as a workflow runs it.
$ErrorActionPreference = 'stop'
Set-Location "$env:GITHUB_WORKSPACE"
"version=$(Get-Content VERSION)" >> $env:GITHUB_OUTPUT
"PATH=$env:PATH" | Out-File -FilePath $env:GITHUB_ENV -Append
Write-Host "::group::Build"
Write-Host "##[section]Starting"
./build.ps1 -Configuration Release @args
if ((Test-Path -LiteralPath variable:\LASTEXITCODE)) { exit $LASTEXITCODE } #= exit $LASTEXITCODE
