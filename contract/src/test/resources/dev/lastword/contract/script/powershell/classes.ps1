using namespace System.Collections
# A class, its children, and everything in it.
class Animal {
    [string] $Name
    [int] $Age = 1
    hidden [string] $secret = 'x'
    static [int] $Count = 0
    [ValidateNotNull()] [string[]] $Tags = @('a', 'b')
    $untyped; $other = 5

    Animal() { }
    Animal([string] $name) { #= param name
        $this.Name = $name
        [Animal]::Count++
    }

    [string] Speak() { return "I am $($this.Name)" }
    [void] Feed([int] $amount, [string] $what = 'hay') { #= param amount; param what
        if ($amount -le 0) { throw 'nothing' }
    }
    static [Animal] Create([string] $name) { return [Animal]::new($name) } #= param name
    hidden static [void] Reset() { exit 1 } #= exit 1
}
class Dog : Animal, System.IComparable
{
    Dog([string]$n) : base($n) { } #= param n
    [int] CompareTo([object] $other) { return $this.Name.CompareTo($other.Name) } #= param other
    [string] ToString() {
        return ([Animal]$this).Speak()
    }
}
[DscResource()]
class Res { [DscProperty(Key)] [string] $Id }
$d = [Dog]::new('Rex')
