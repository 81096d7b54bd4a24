# People who battle and vote over and over, as programs do with curl. What happened goes to files in $WORK:
# log.N ("SECOND PHASE WHAT DETAIL", a line an event) and votes.N ("BATTLE CHOICE", a line an acknowledged vote).

LONGEST=180    # seconds that anything may take before it counts as stuck

note() { echo "$EPOCHSECONDS $(<"$WORK/phase") $*" >> "$WORK/log.$person"; }

# ask METHOD PATH [JSON]: leaves the answer in $reply and its status in $status; what fails for no fault of ours is asked again.
ask() {
  local limit=$((SECONDS + LONGEST)) answer body=()
  [[ -z ${3:-} ]] || body=(-H 'Content-Type: application/json' -d "$3")
  while ((SECONDS < limit)); do
    answer=$($CURL -s -m 60 -b "$WORK/jar.$person" -c "$WORK/jar.$person" -w '\n%{http_code}' -X "$1" "${body[@]}" "$URL$2") || true
    status=${answer##*$'\n'} reply=${answer%$'\n'*}
    [[ ! $status =~ ^[1-4][0-9][0-9]$ ]] || return 0
    note request-failed "$status $1 $2"
    sleep 1
  done
  note stuck "$1 $2"
  return 1
}

field() { grep -o "\"$1\":\"[^\"]*\"" <<< "$reply" | head -1 | cut -d '"' -f 4; }

person() {
  person=$1
  while [[ ! -e $WORK/stop ]]; do
    ask POST /api/battles '{"prompt":"How do I look up a key quickly?"}' || continue
    battle=$(field id)
    [[ -n $battle ]] || { note refused "$status $reply"; sleep 1; continue; }
    note battle "$battle"
    watch_and_vote || note stuck "$battle"
  done
}

watch_and_vote() {
  local limit=$((SECONDS + LONGEST)) choice code
  while ((SECONDS < limit)); do
    code=0
    $CURL -s -N -m 60 -b "$WORK/jar.$person" -o /dev/null "$URL/api/battles/$battle/events" || code=$?
    ((code == 0)) || note stream-cut "$code $battle"
    ask GET "/api/battles/$battle" || return 1
    case $(field state) in
      ready)
        choice=$(shuf -n 1 -e left right tie)
        ask POST "/api/battles/$battle/vote" "{\"choice\":\"$choice\"}" || return 1
        [[ $status == 200 ]] || { note vote-refused "$status $reply"; return 0; }
        echo "$battle $choice" >> "$WORK/votes.$person"
        note vote "$battle"
        return 0 ;;
      failed)
        note written-again "$battle"
        ask POST "/api/battles/$battle/retry" || return 1 ;;
      *) sleep 0.5 ;;
    esac
  done
  return 1
}

# check N: asks for each acknowledged vote of a person whether it is there as it was cast.
check() {
  person=$1
  [[ -e $WORK/votes.$person ]] || return 0
  local choice
  while read -r battle choice; do
    ask GET "/api/battles/$battle" || return 1
    [[ $(field choice) == "$choice" ]] || note lost "$battle $choice $reply"
  done < "$WORK/votes.$person"
}
