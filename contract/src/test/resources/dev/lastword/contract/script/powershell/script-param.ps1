[CmdletBinding()]
param
(
    # the first one
    [Parameter(Mandatory)] [string] $Owner, #= param Owner
    [Parameter(Mandatory = $false)]
    [string]
    $Repo = 'lastword', #= param Repo
    [switch]$WhatIf, #= param WhatIf
    [ValidateNotNull()][int]$Max = 1kb, #= param Max
    $Filter = { $_.Name -like '*' }, #= param Filter
    $List = @('a', 'b'), #= param List
    [string]$Joined = "a" + 'b', #= param Joined
    [Nullable[int]]$Maybe = $null #= param Maybe
)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
if (-not $Owner) { exit 2 } #= exit 2
