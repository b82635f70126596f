# Every form of a variable.
$plain = 1; $Under_score2 = 2; ${with spaces} = 3; ${a`}b} = 4
$global:g = 1; $script:s = 2; $local:l = 3; $private:p = 4; $env:PATH += ';x'
$using:remote; ${env:ProgramFiles(x86)}; ${C:\file.txt}; $function:prompt
$?; $$; $^; $_; $args; $input; $null; $true; $false; $PSItem; $1
$LASTEXITCODE; $Error[0]; $PSScriptRoot; $MyInvocation.MyCommand.Path
$a, $b = 1, 2
$a, ($b, $c) = 1, (2, 3)
$x = $y = 5
($z = 7)
$über = 'umlaut'
$variable:x; $alias:ls
$h.a.b = 1; $h['x'] = 2; $h[0].y += 3; [Foo]::Bar = 5
Invoke-It @splat @PSBoundParameters @args
if (!$?) { exit 1 } #= exit 1
exit $global:code #= exit $global:code
