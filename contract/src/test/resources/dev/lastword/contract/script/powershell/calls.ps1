# & and . and what they call.
& git status
& 'C:\Program Files\tool.exe' --flag value
& "$PSScriptRoot\build.ps1" -Configuration Release
& $tool @arguments
& (Get-Command foo) -x
& { param($a) $a } 5 #= param a
&$command
&"$env:windir\system32\cmd.exe" /c exit 3
. ./helpers.ps1
. $PSScriptRoot/common.ps1
. "$PSScriptRoot\lib\More.ps1"
. (Join-Path $PSScriptRoot 'last.ps1')
.\local.ps1 -Flag
../up.ps1
& $module { $script:state }
. { $x = 1 }
& $obj.Path arg1
exit $LASTEXITCODE #= exit $LASTEXITCODE
