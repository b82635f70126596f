# A module.
Set-StrictMode -Version 3.0
$script:Cache = @{}
$Public = @(Get-ChildItem -Path $PSScriptRoot\Public\*.ps1 -ErrorAction SilentlyContinue)
foreach ($import in $Public) {
    try { . $import.FullName }
    catch { Write-Error -Message "cannot import $($import.FullName): $_" }
}
function Get-Cached { #= function Get-Cached
    [CmdletBinding()]
    param([string]$Key) #= param Key
    if ($script:Cache.ContainsKey($Key)) { return $script:Cache[$Key] }
    return $null
}
$ExecutionContext.SessionState.Module.OnRemove = { $script:Cache.Clear() }
New-Alias -Name gc2 -Value Get-Cached
Export-ModuleMember -Function 'Get-*' -Alias *
