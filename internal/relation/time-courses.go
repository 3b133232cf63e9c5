package relation

// course is a field of life in which something begins, goes on for a time and ends.
type course struct {
	takes  element  // words of its length
	begins element  // words of the moment when it begins
	ends   element  // words of the one when it ends
	only   *wordSet // one of which is said, where it is not nil
	never  *wordSet // none of which is
}

var (
	// zones are words of clocks that may not be those of one place.
	zones  = set("local gmt utc est cet bst edt pst zone zones abroad flight flights flew fly plane jet airliner aircraft airport airline")
	clocks = set("local gmt utc est cet bst edt pst zone zones")
	// homeward are words of a flight that ends where it began.
	homeward  = set("back returned returning circling turned test crashed crash balloon glider helicopter")
	prolonged = set("extended extension prolonged renewed delayed postponed early earlier")
)

// courses are the fields of life, a row a field.
var courses = []course{
	{words("longer|extra|extension|extended|postponed|put_back|pushed_back"), words("was_to|were_to|had_been_due|was_due|should_have|originally|deadline_was"), words("now|instead|new|until"), nil, nil},
	{words("late|behind_time|behind_schedule|overdue|delay|delayed|delays"), words("due|scheduled|supposed|should_have|timetabled|meant|expected"), words("arrived|pulled_in|pulled_into|came|got_in|left|reached|landed|departed|took_off|docked|limped"), nil, clocks},
	{words("airborne|in_the_air|aloft|flight|circling"), words("left|took_off|taken_off|departed|lifted_off|take-off|takeoff"), words("landed|touched_down|touch_down|touchdown|came_down|crashed|ditched|crash"), homeward, clocks},
	{words("journey|trip|voyage|crossing|ride|at_sea|on_board|drive|aboard|lasted|took|travelling|trek|walk|swim|passage"), words("left|departed|cast_off|set_off|set_out|sailed|set_sail|pulled_out|entered"), words("arrived|reached|docked|pulled_in|got_in|moored|berthed|anchored|came_ashore|reach"), nil, zones},
	{words("after|into_the|match|game|play|stoppage|lasted"), words("kick-off|kicked_off|kickoff|tip-off|tipped_off|bully-off|start|started|began"), words("went_out|stopped|halted|abandoned|interrupted|ended|called_off|final_whistle|finished|over"), nil, nil},
	{words("in_those|in_the|for|fight|fought|battled|blaze|fire|took|later|lasted"), words("called|alerted|broke_out|reported|raised|alarm"), words("under_control|extinguished|put_out|doused|contained|out|all-clear|brought"), set("fire blaze flames firefighters firemen crews"), nil},
	{words("shift|day|stint|working|on_duty|on_their_feet|at_work|guard"), words("clock_on|clocks_on|starts|start|begin|begins|on_duty|opens|open|sign_on|clocked_on|started|began|gets_up"), words("clock_off|clocks_off|off|ends|end|finish|finishes|knocks_off|closes|close|sign_off|clocked_off|finished|ended"), nil, nil},
	{words("remand|custody|behind_bars|in_jail|detention|in_a_cell|in_prison|locked_up|held"), words("arrested|detained|remanded|seized|captured|picked_up|jailed|taken_into|arrest"), words("sentenced|convicted|freed|released|acquitted|charged|walked|verdict|bailed|release"), nil, nil},
	{words("deal|contract|agreement|lease|licence|license|pact|accord|treaty|concession|tenancy|scheme|sponsorship|moratorium|permit|cover|policy"), words("took_effect|takes_effect|came_into_force|comes_into_force|began|begins|started|starts|signed|runs_from|ran_from|effective|commenced|entered"), words("lapses|lapse|expires|expire|ends|end|runs_out|ran_out|ended|expired|terminates|expiry|until"), nil, prolonged},
	{words("patent|patents|protection|exclusivity|copyright|run|runs"), words("filed|granted|issued|filing|registered|applied"), words("expire|expires|expired|lapse|lapses|expiry|copies|generics|run_out|runs_out"), set("patent patents copyright trademark"), prolonged},
	{words("notes|note|bond|bonds|paper|gilt|loan|debt|mortgage|debenture"), words("sold|issued|raised|placed|borrowed|launched|took_out|lent|taken_out"), words("maturity|mature|matures|due|repay|repaid|redeem|redeemed|falls_due|fall_due|paid_off"), nil, prolonged},
	{words("ban|banned|suspension|suspended|disqualified|disqualification|exclusion"), words("banned|suspended|backdated|ran_the_ban|runs_from|failed|started|starts|imposed"), words("free|again|return|returns|eligible|ends|expires|expired|lifted|back|race"), nil, nil},
	{words("took|taken|lasted|completing|building|build|construction|to_complete|to_finish|the_work|works"), words("ground_was_broken|broke_ground|broken|began|begun|started|laid|foundation|commenced"), words("completed|finished|opened|lowered|completion|inaugurated|ready|handed_over|unveiled|done"), nil, nil},
	{words("lasted|marriage|married|together"), words("married|wed|marry|wedding|tied"), words("divorced|divorce|died|parted|separated|death|split"), nil, set("remarried separated")},
	{words("another|lived|survived|went_on|battle|illness|fought|later"), words("diagnosed|diagnosis|told|fell_ill"), words("died|death|passed_away"), nil, nil},
	{words("waited|wait|fight|fought|campaign|campaigned|battle|struggle"), words("exploded|explosion|sank|collapsed|collapse|crashed|crash|blast|derailed|disaster|fire|drowned|burned"), words("ruled|ruling|verdict|found|convicted|acquitted|apologised|settled|compensation|judge|cleared"), nil, nil},
	{words("spell|tenure|reign|in_charge|at_the_helm|in_office|in_power|in_the_job|in_the_post|at_the_head|as_head|term|stint|rule"), words("elected|became|appointed|took_over|took_office|sworn|succeeded|hired|named|came_to_power|seized_power|swept"), words("resigned|stepped_down|quit|retired|ousted|stood_down|sacked|toppled|overthrown|dismissed|left"), nil, nil},
	{words("closure|closed|shut|shutdown|out_of_action|out_of_service|without|repairs|repair|after"), words("closed|shut|flooded|closing|close|closure"), words("reopened|reopen|reopens|reopening|open_again|resumed|restored|back"), nil, set("working")},
	{words("strike|walkout|stoppage|dispute|lasted|off_work"), words("walked_out|began|started|downed|struck"), words("ended|returned|called_off|suspended|went_back|end|settled"), nil, nil},
	{words("aged|age|lived"), words("was_born|birth|born_on"), words("died|death|passed_away|killed|executed"), nil, set("son daughter wife husband brother sister mother father")},
	{words("siege|occupation|war|truce|ceasefire|curfew|blockade|lockdown|emergency|fighting|captivity|lasted|hostage"), words("began|started|imposed|declared|kidnapped|seized|took_effect|came_into_force|invaded|surrounded"), words("ended|lifted|freed|released|collapsed|expired|surrendered|fell|signed"), nil, nil},
	{words("search|hunt|manhunt|missing|adrift|on_the_run|at_large|trapped|underground|lost"), words("vanished|disappeared|last_seen|escaped|fled|set_out"), words("found|rescued|recaptured|caught|arrested|saved|pulled|spotted|surfaced|returned"), nil, nil},
	{words("mission|orbit|in_space|in_orbit|expedition|voyage|trek|at_sea"), words("launched|lifted_off|blasted_off|set_off|set_out|sailed|departed"), words("landed|splashed_down|returned|docked|reached|arrived|touched_down"), nil, nil},
	{words("stood|standing"), words("set|ran|threw|jumped|swam|established|achieved|managed"), words("broken|beaten|fell|broke|beat|surpassed|eclipsed"), set("record mark best"), nil},
	{words("talks|negotiations|negotiating|haggling|lasted|took"), words("began|opened|started|launched|convened"), words("concluded|ended|signed|agreed|broke_down|collapsed|sealed"), set("talks negotiations negotiators haggling"), nil},
	{words("trial|hearing|inquest|inquiry|case|lasted|sat"), words("began|opened|started"), words("ended|closed|concluded|verdict|reported|convicted|finished|acquitted"), nil, nil},
	{words("survey|fieldwork|polling|poll|season|festival|exhibition|show|tournament|auction|window|bidding|lasted|ran|open"), words("began|opened|started|launched|start|opens"), words("ended|closed|finished|closes|ends|shut|finish"), nil, nil},
}

// words reads the alternatives of an element.
func words(text string) element {
	return (&reading{}).elementOf(text)
}
