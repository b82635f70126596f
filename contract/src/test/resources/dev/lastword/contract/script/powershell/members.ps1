# Members, elements and methods.
$x.Name; $x.Name.Length; $x.'odd name'; $x."$y"; $x.$y; $x.($a + $b); $x.$(1)
$x[0]; $x[-1]; $x[0, 1]; $x[1..3]; $x[$i + 1][0]; $x['key']; $x.a['b'].c
[Math]::PI; [Math]::Max(1, 2); [System.IO.Path]::Combine($a, 'b', "c")
[Math]::$name; $type::Parse('5'); [Enum]::GetNames([DayOfWeek])
'text'.ToUpper().Substring(1, 2); "a,b".Split(','); (1, 2).Count; @(1).Length
{ 1 }.Invoke(); @{ a = 1 }.a; @{ a = 1 }['a']
$x.Method(
    1,
    $y,
    { param($z) $z } #= param z
).Other()
$x.ForEach{ $_ }; $x.Where({ $_ -gt 1 }, 'First'); $x.ForEach('Name')
$x.
    Name.
    Length
[string]::IsNullOrEmpty($x) -or $y.Contains("z")
[Linq.Enumerable]::Sum[int]($numbers)
$x.Begin().End.Process[0]; $x.if; $x.class
$x.Add(1) | Out-Null
exit $process.ExitCode #= exit $process.ExitCode
