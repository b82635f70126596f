# Texts in quotes.
$a = 'single', 'it''s', 'no $expansion `n'
$b = "double", "say ""hi""", "tab`t and `"quote`" and `$dollar"
$c = "value: $x, $($x.Name), ${x}y, $env:HOME, $x.Name, $x[0], $($x[0])"
$d = "nested $(if ($y) { "inner $(Get-Date -Format "yyyy")" } else { 'none' })"
$e = "several
lines $x"
$f = 'also
here'
$g = "100% sure? $? and $$ and $ alone and `u{1F600}"
$h = "a $(
    # a comment in it
    1; 2
) b"
$i = “curly” + ‘single curly’ + „low”
$j = "$a$b$($c)$d"; $k = ""; $l = ''; $m = "`0`a`b`e`f`n`r`t`v``"
$n = "${script:x} $script:y $x: $x"
$o = "path\$name\file" + "C:\$dir"
exit "$code" #= exit "$code"
