# Arguments from tables and lists.
$params = @{
    Path = 'x'
    Force = $true
}
Copy-Item @params
Copy-Item @params -Destination y
$list = 'a', 'b'
Write-Host @list -Separator ','
function Wrapper { Get-ChildItem @args @PSBoundParameters } #= function Wrapper
& $tool @list @using:more
$params += @{ Verbose = $true }
Invoke-It @params | Out-Null
if ($?) { exit 0 } #= exit 0
exit 1 #= exit 1
