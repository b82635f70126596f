# Types, casts, and attributes of variables.
[int]$n = '5'
[string[]]$names = 'a', 'b'
[int[,]]$grid = New-Object 'int[,]' 2, 3
[System.Collections.Generic.Dictionary[string, System.Collections.Generic.List[int]]]$map = $null
$map = [System.Collections.Generic.Dictionary[[string], [int]]]::new()
[ValidateRange(1, 10)] [int] $limited = 5
[void]$list.Add(1)
$t = [int]; $t = [System.IO.FileInfo]; $ts = [int], [string]
$v = [int]'5' + [double]"1.5"; $v = [char]65; $v = [int[]](1, 2, 3)
$v = [int]-1; $v = [bool][int]'1'; $v = [datetime]::Now - [timespan]'1:00'
$o = [pscustomobject]@{ A = 1 }; $h = [ordered]@{ B = 2 }
[xml]$doc = Get-Content x.xml
$is = $x -is [System.Management.Automation.PSCustomObject]
$gen = [Collections.Generic.List`1]
$null = [Reflection.Assembly]::LoadWithPartialName('System.Web')
exit [int](-not $ok) #= exit [int](-not $ok)
