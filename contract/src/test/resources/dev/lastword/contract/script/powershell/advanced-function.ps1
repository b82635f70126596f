#requires -Version 5.1
function Set-Widget { #= function Set-Widget
    <#
    .SYNOPSIS
        Sets a widget.
    .NOTES
        EXIT CODES:
        0 - done
    #>
    [CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'ByName', ConfirmImpact = 'High')]
    [OutputType([int], [string])]
    [Alias('sw', 'setw')]
    param(
        [Parameter(Mandatory = $true, Position = 0, ValueFromPipeline)]
        [ValidateNotNullOrEmpty()]
        [string[]] $Name, #= param Name

        [Parameter(ParameterSetName = 'ById')] [ValidateRange(1, 100)] [int] $Id = 1, #= param Id

        [ValidateSet('Red', 'Green', "Blue")] $Color = 'Red', #= param Color
        [ValidateScript({ Test-Path $_ -PathType Leaf })]
        [ValidatePattern('^\w+$')]
        $Path = (Join-Path $PSScriptRoot 'x.txt'), #= param Path

        [hashtable] $Options = @{ Depth = 3; Quiet = $false }, #= param Options
        [Parameter(ValueFromRemainingArguments)] $Rest #= param Rest
    )
    dynamicparam { New-Object System.Management.Automation.RuntimeDefinedParameterDictionary }
    begin { $count = 0 }
    process {
        if ($PSCmdlet.ShouldProcess($Name, 'set')) { $count++ }
    }
    end { return $count }
    clean { $count = $null }
}
