# Attributes at every place that takes them.
[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSAvoidUsingWriteHost', '')]
[CmdletBinding(PositionalBinding = $false)]
param(
    [Parameter(Mandatory, HelpMessage = "Say (yes) or [no]")]
    [Alias('cn')]
    [PSDefaultValue(Help = 'x')]
    [ArgumentCompleter({ param($cmd, $arg) 'a', 'b' })] #= param cmd; param arg
    [string]
    $ComputerName, #= param ComputerName
    [System.Management.Automation.Credential()] [pscredential] $Cred = [pscredential]::Empty, #= param Cred
    [ValidateCount(1, 5)][ValidateLength(1, 10)][string[]]$Many #= param Many
)
function f { [OutputType([void])] param() } #= function f
[ValidateSet('a', 'b')]$choice = 'a'
[Parameter()][string]$odd = 'x'
exit 0 #= exit 0
