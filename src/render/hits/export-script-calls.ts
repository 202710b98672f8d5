// The part of the script that is the same for everybody: the calls of gh, in the words of any POSIX shell.

/** Reads the argument, and says what a label, a milestone and an issue come to. */
export const CALLS = String.raw`set -euf

dry=no
if [ "$*" = --dry-run ]; then
  dry=yes
elif [ $# -gt 0 ]; then
  echo 'usage: sh issues.sh [--dry-run]' >&2
  exit 2
elif ! command -v gh >/dev/null 2>&1; then
  echo 'the program gh is not here: install it and log in with gh auth login' >&2
  exit 2
fi
GH_PROMPT_DISABLED=1
export GH_PROMPT_DISABLED
exec 3>&1

say() {
  printf '%s\n' "$*"
}

# Prints a call as it can be typed.
show() {
  {
    printf 'gh'
    for word in "$@"; do
      printf " '%s'" "$(printf '%s' "$word" | sed "s/'/'\\\\''/g")"
    done
    printf '\n'
  } >&3
}

# A call of gh. A dry run only prints it, so nothing is found there.
call() {
  if [ $dry = yes ]; then show "$@"; else gh "$@"; fi
}

# A call that hands over the text of an issue.
call_with_text() {
  call "$@" --body-file - <<TEXT
$text
TEXT
}

# $1 name, $2 colour, $3 description.
label() {
  say "label $1"
  call label create "$1" --force --color "$2" --description "$3"
}

# $1 title, $2 day it is due; empty without one.
milestone() {
  title=$1 due=$2 number=''
  say "milestone $title"
  while read -r one_number one_title; do
    if [ "$one_title" = "$title" ]; then number=$one_number; fi
  done <<LIST
$milestones
LIST
  if [ -n "$number" ]; then
    set -- PATCH "repos/{owner}/{repo}/milestones/$number" -f state=open
  else
    set -- POST 'repos/{owner}/{repo}/milestones' -f "title=$title"
  fi
  if [ -n "$due" ]; then set -- "$@" -f "due_on=$due"; fi
  call api --silent --method "$@"
}

# $1 id, $2 title, $3 labels with semicolons, $4 milestone, $5 open, completed or not planned, $6 comment on closing.
# The text comes in.
issue() {
  id=$1 title=$2 labels=$3 milestone=$4 state=$5 comment=$6
  text=$(cat)
  find_issue
  if [ -z "$number" ]; then create; else edit; fi
  settle
}

find_issue() {
  number='' was='' ours='' old_labels=''
  while read -r one_id one_number one_state one_ours one_labels; do
    if [ "$one_id" = "$id" ]; then
      number=$one_number was=$one_state ours=$one_ours old_labels=$one_labels
      return
    fi
  done <<LIST
$issues
LIST
}

create() {
  say "$id: a new issue"
  set --
  spaces=$IFS
  IFS=';'
  for one in $labels; do set -- "$@" --label "$one"; done
  IFS=$spaces
  if [ -n "$milestone" ]; then set -- "$@" --milestone "$milestone"; fi
  url=$(call_with_text issue create --title "$title" "$@")
  was=OPEN
  if [ $dry = yes ]; then
    number=NUMBER
  else
    say "$url"
    number=$(basename "$url")
  fi
}

# Labels and milestones that are not ours stay.
edit() {
  say "$id: issue $number"
  set --
  spaces=$IFS
  IFS=';'
  for one in $labels; do set -- "$@" --add-label "$one"; done
  for one in $old_labels; do
    case ";$labels;" in
      *";$one;"*) ;;
      *) set -- "$@" --remove-label "$one" ;;
    esac
  done
  IFS=$spaces
  if [ -n "$milestone" ]; then
    set -- "$@" --milestone "$milestone"
  elif [ "$state" = open ] && [ "$ours" = true ]; then
    set -- "$@" --remove-milestone
  fi
  call_with_text issue edit "$number" --title "$title" "$@"
}

settle() {
  if [ "$state" = open ]; then
    if [ "$was" = CLOSED ]; then call issue reopen "$number"; fi
  elif [ "$was" = OPEN ]; then
    call issue close "$number" --reason "$state" --comment "$comment"
  fi
}
`;
