import type { Gender } from './speaker-words.ts';

const female = `
abby abigail ada adele adriana agnes aisha alberta alexandra alexis alice alicia alison allison alma
alyssa amanda amber amelia amina amy ana anastasia andrea angela angelina angie anita ann anna anne
annette annie antonia april ariana arlene ashley astrid audrey aurora ava barbara beatrice becky
belinda bernice beth bethany betsy betty beverly bianca bonnie brenda briana bridget brigitte brittany
brooke caitlin camila camille candace candice carla carly carmen carol carole caroline carolyn carrie
cassandra catherine cathy cecilia celeste celia chantal charlene charlotte chelsea cheri cheryl
chloe christina christine christy chrissy cindy claire clara claudette claudia colleen connie constance cora
courtney crystal cynthia daisy danielle daphne darlene dawn deanna debbie deborah debra delia
denise diana diane dianne dolores donna dora doreen doris dorothy edith edna eileen elaine eleanor
elena elisa elisabeth elise eliza elizabeth ella ellen elsa elsie emily emma erica erika erin esther
ethel eva eve evelyn faith farah fatima felicia fiona flora florence frances francesca freda frieda
gabriela gabrielle gail georgia geraldine gertrude gina ginger giselle gladys glenda gloria grace greta
gretchen gwen gwendolyn hannah harriet hazel heather heidi helen helena helene hillary hilary holly
hope huma ida ilse imelda imogen ines ingrid irene iris irina isabel isabella isabelle ivanka ivy
jackie jacqueline jaime jan jana jane janelle janet janice janine jasmine jean jeanette jeanne
jennifer jenny jessica jessie jill jo joan joann joanna joanne jocelyn josephine joy joyce juanita judith
judy julia julianne julie juliet june kamala kara karen karin karla kate katelyn katherine kathleen
kathryn kathy katie katrina kay kayla kayleigh kelly kellyanne kendra kimberly kirsten kirstjen kitty krista
kristen kristin kristina kristine kyra lana lara latoya laura lauren laurie lavinia leah leila lena
leslie leticia lidia lila lillian lily linda lindsay lindsey lisa liz liza lois lola lora loretta
lori lorraine louise lucia lucille lucy lupe lydia lynda lynn lynne mabel madeleine madeline maggie
mandy marcia margaret margarita margot maria mariam marian marianne marie marilyn marina marion
marisa marissa marjorie marla marlene marsha martha mary maryam matilda maureen maxine may maya
meg megan megyn melania melanie melinda melissa mercedes meredith mia michaela michele michelle mildred
millie mimi mindy minnie miranda miriam misty moira molly mona monica monique muriel myra myrtle
nadia nancy naomi natalia natalie natasha nell nellie neera nicole nicola nikki nina noelle nora norma octavia
olga olive olivia opal paige pamela patricia patsy patti patty paula paulette pauline pearl peggy
penelope penny petra phoebe phyllis polly priscilla rachel ramona rebecca regina rena rene renee rhonda
rita roberta robyn rosa rosalie rosalind rose rosemary rosie roxanne ruby ruth sabrina sadie sally
samantha sandra sara sarah sasha selena serena shannon sharon sheila shelby shelley shelly sherri
sherry sheryl shirley silvia simone sofia sonia sophia sophie stacey stacy stella stephanie sue
susan susanna susanne suzanne suzy svetlana sybil sylvia tabitha tamara tammy tania tanya tara tatiana
teresa teri terri tess tessa thelma theresa tiffany tina toni tonya tracey tracy trina trudy
tulsi ursula valentina valeria valerie vanessa vera verna veronica vicki vickie vicky victoria viola
violet virginia vivian wanda wendy whitney wilma winifred yasmin yolanda yvette yvonne zahra zara zoe
`;

const male = `
aaron abdul abdullah abraham adam adrian ahmed aidan al alan albert alberto aldo alejandro alexander
alexei alfonso alfred alfredo ali allan allen alvin amir amit anders andre andreas andrei andres
andrew andy angelo angus anthony anton antonio archie ari arjun armando arnold arthur arturo asif
august austin axel barack barry bart ben benedict benjamin bernard bernie bert bill billy bjorn bob
bobby boris brad bradley brandon brendan brent brett brian bruce bruno bryan byron caleb calvin
carl carlos carlton cecil cedric cesar chad charles charlie chester chet chuck clarence clark claude
clay clayton clifford clint clive clyde cody colin conor conrad corey craig curt curtis cyril
dale damian damon dan daniel danny darrell darren daryl dave david dean denis dennis derek desmond dexter
diego dirk dmitri dmitry dominic don donald donnie doug douglas duane duncan dustin dwayne dwight
earl ed eddie edgar edmund eduardo edward edwin eli elias elijah elliot elliott elmer emil emilio
emmanuel enrique eric erik ernest ernesto ethan eugene evan everett fabian felipe felix ferdinand
fernando floyd francesco francis francisco francois frank franklin fred freddie frederick fredrik
gabriel gareth garrett gary gavin gene geoffrey george gerald gerard gerhard gilbert giovanni glen
glenn gordon graham grant greg gregg gregory guillermo gus gustav guy hal hamid hank hans harlan
harold harry harvey hassan hector heinrich henri henrik henry herbert herman homer horace howard
hubert hugh hugo ian ibrahim igor ira irving isaac isaiah ismail ivan jack jacob jacques jake jamal
james jared jarrod jason javier jay jeb jed jeff jefferson jeffrey jeremiah jeremy jermaine jerome jerry
jesse jesus jim jimmy joachim joaquin joe joel joey johan johannes john johnny jon jonah jonathan
jorge jose josef joseph josh joshua juan jules julian julio julius justin kareem karl keith ken
kenneth kenny kent kerry kevin kirk klaus kofi konstantin kumar kurt kyle lance larry lars laurence
lawrence lee len leo leon leonard leonardo leroy lester levi lewis liam lincoln lindsey linus lloyd
lorenzo lou louis lowell luca lucas luigi luis luke luther lyle lyndon malcolm manuel marc marcel
marco marcos marcus mario marius mark marshall martin marty marvin mathew matt matteo matthew
maurice mauricio max maxwell mehmet mel melvin micah michael michel miguel mikael mike mikhail miles
milo milton mitch mitchell mitt mohamed mohammad mohammed morris moses muhammad murray mustafa myron
nate nathan nathaniel ned neil nelson newt nicholas nick nicolas nigel nikolai noah noel norman
oleg oliver omar orlando oscar otis otto owen pablo patrick paul pavel pedro percy perry pete peter
phil philip philippe phillip pierre preston rafael rahm rahul raj ralph ramon rand randall randy raul
ravi ray raymond reginald reince rex rhys ricardo richard rick ricky rob robby robert roberto rod roderick
rodney rodrigo roger roland roman romeo ron ronald ronnie rory roscoe ross roy ruben rudolph rudy
rufus rupert russ russell ryan salvador sam samir samuel santiago saul scott sean sebastian serge
sergei sergey sergio seth shane shaun shawn sheldon sidney simon solomon spencer stan stanley stefan
stephen sterling steve steven stewart stuart sven sylvester ted terence terrence terry theodore
thomas tim timothy toby todd tom tomas tommy tony travis trent trevor tristan troy tyler ulrich
valentin vernon victor viktor vince vincent virgil vladimir wade wallace walter warren wayne wendell
werner wesley wilbur wilfred will willard william willie winston wolfgang woodrow xavier yuri yusuf
zachary zack zane
`;

/** Names of both; most bearers in the news are women, men, or neither mostly. */
const mostlyFemale = `
ashley aubrey carey carroll dana dominique erin jackie jan jean jo jody kelly kim lauren leigh leslie lindsay
lindsey lynn marion nicola robin sandy sasha shannon shelby stacy sydney tracy whitney rene
`;
const mostlyMale = `
alex ali angel cameron chris drew francis jaime jesse joey jordan kerry lee lou noel pat shawn sidney terry
`;
const eitherGender = `
avery blair casey dakota emerson finley jamie jessie kris mel morgan parker peyton quinn reese riley rowan sam
skyler taylor val
`;

const listed = (names: string): string[] => names.trim().split(/\s+/);
const ofBoth = listed(mostlyFemale + mostlyMale + eitherGender);

/** Given names common in English-language news; undefined where both women and men bear them. */
export const givenNames: ReadonlyMap<string, Gender | undefined> = new Map([
  ...listed(female).map((name) => [name, 'female'] as const),
  ...listed(male).map((name) => [name, 'male'] as const),
  ...ofBoth.map((name) => [name, undefined] as const),
]);

/** For names of both women and men: which is likelier. */
export const leaningNames: ReadonlyMap<string, Gender> = new Map([
  ...listed(mostlyFemale).map((name) => [name, 'female'] as const),
  ...listed(mostlyMale).map((name) => [name, 'male'] as const),
]);

/** Short forms of given names and what they stand for; a short form may have several. */
export const shortForms: ReadonlyMap<string, readonly string[]> = new Map(
  `abe:abraham al:albert,alan,alfred,alexander alex:alexander,alexandra,alexis andy:andrew abby:abigail
  barb:barbara ben:benjamin bernie:bernard bert:albert,robert,herbert beth:elizabeth betsy:elizabeth
  betty:elizabeth bill:william billy:william bob:robert bobby:robert cathy:catherine
  charlie:charles chris:christopher,christine,christina chuck:charles cindy:cynthia dan:daniel
  danny:daniel dave:david deb:deborah,debra debbie:deborah,debra dick:richard don:donald doug:douglas
  drew:andrew ed:edward,edwin eddie:edward fran:frances fred:frederick,alfred gabe:gabriel
  gene:eugene geoff:geoffrey greg:gregory hank:henry harry:henry,harold jack:john jake:jacob
  jeb:john jeff:jeffrey,jefferson jen:jennifer jenny:jennifer jerry:gerald,jerome jess:jessica,jesse jim:james jimmy:james
  joe:joseph joey:joseph john:jonathan jon:jonathan josh:joshua kate:katherine,catherine,kathryn
  kathy:katherine,kathleen,kathryn katie:katherine,kathryn ken:kenneth kim:kimberly larry:lawrence,laurence
  liz:elizabeth maggie:margaret marty:martin matt:matthew max:maxwell,maximilian meg:margaret
  mel:melvin,melanie mike:michael mitch:mitchell nancy:ann nate:nathan,nathaniel ned:edward
  nick:nicholas pam:pamela pat:patrick,patricia patty:patricia peggy:margaret pete:peter phil:philip,phillip
  randy:randall,randolph ray:raymond rich:richard rick:richard,frederick rob:robert ron:ronald
  rudy:rudolph russ:russell sally:sarah sam:samuel,samantha sandy:sandra,alexander stan:stanley
  steph:stephanie steve:stephen,steven sue:susan,suzanne ted:edward,theodore terry:terence,terrence,theresa tim:timothy
  tom:thomas tommy:thomas tony:anthony,antonio val:valerie,valentin vicky:victoria vince:vincent will:william
  willie:william zach:zachary zack:zachary`
    .split(/\s+/)
    .map((pair): [string, readonly string[]] => {
      const [short = '', full = ''] = pair.split(':');
      return [short, full.split(',')];
    }),
);
