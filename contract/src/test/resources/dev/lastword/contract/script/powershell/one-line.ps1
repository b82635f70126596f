if($a){exit 1}else{exit 2};foreach($i in 1..3){$i};while($b){break} #= exit 1; exit 2
function a{b};function c($d){$d};a;c 1 #= function a; function c; param d
try{x}catch{y}finally{z};switch($q){1{'a'}2{'b'}default{'c'}}
$x=1;$y=$x+1;$z=@{a=1;b=2};$w=@(1,2);$v="$x";if(!$x){return}
do{$i++}until($i-gt5);for($i=0;$i-lt5;$i++){$i}
if ($a) { 1 } if ($b) { 2 } 'and a text'
&{exit 3};.{$k=1};%{$_}|?{$_} #= exit 3
@{a=1}.a;(1).Equals(1);[int]::MaxValue;"a".Length;{1}.Invoke()
