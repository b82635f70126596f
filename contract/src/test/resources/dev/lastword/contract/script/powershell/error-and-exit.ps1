# A helper that takes the code as a parameter.
function Write-ErrorAndExit { #= function Write-ErrorAndExit
    param(
        [Parameter(Mandatory)] [string] $Message, #= param Message
        [ValidateRange(1, 255)] [int] $ExitCode = 1 #= param ExitCode
    )
    Write-Error $Message -ErrorAction Continue
    exit $ExitCode #= exit $ExitCode
}
if (-not (Get-Command gh -ErrorAction SilentlyContinue)) {
    Write-ErrorAndExit 'gh is not installed' 2
}
gh auth status *> $null
if ($LASTEXITCODE) { Write-ErrorAndExit -Message "not logged in" -ExitCode 4 }
Write-ErrorAndExit "no answer: $($_.Exception.Message)" 3
