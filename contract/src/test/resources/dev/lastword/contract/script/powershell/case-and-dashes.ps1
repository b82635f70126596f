# Keywords do not care about case, nor dashes about where they come from.
FUNCTION Get-It { PARAM($X) PROCESS { RETURN $X } } #= function Get-It; param X
IF ($true) { } ELSEIF ($false) { } ELSE { }
ForEach ($i In 1, 2) { Continue }
WHILE ($FALSE) { BREAK }
Do { } Until ($True)
Try { Throw 'x' } Catch { } Finally { }
SWITCH -REGEX ('x') { 'x' { } DEFAULT { } }
Get–Item –Path . —Force
if ($a –NE $b) { Exit 1 } #= exit 1
$c = 5 – 3
$s = ‘it’ + “is” + "mixed”
