#!/usr/bin/env bash
# Deploys k8s/overlays/try on a test cluster and breaks it under load: an update, a killed pod, a drain, a killed node, a killed
# database. Prints what was lost. usage: k8s/try.sh images | run | clean
#
#   images  builds the three images; BUILD_OPTIONS are for podman build, as --build-arg BASE_IMAGE=…. How the images get to the
#           nodes is the cluster's matter
#   run     the trial; the namespace gemma-arena must not be there yet
#   clean   takes the namespace away again
#
# KUBECTL and CURL say how the cluster and its Services' addresses are reached, as in KUBECTL="kubectl --context test". PEOPLE
# battle at once, CALM seconds lie between two faults. NODE_DOWN and NODE_UP are commands that take a node's name, kill it and bring
# it back; without them no node is killed. HOME_NODE is the node where the database and the model server stay. HOST_VOLUME is a folder for the database where the cluster makes no volumes by itself.
set -euo pipefail
cd "$(dirname "$0")/.."

KUBECTL=${KUBECTL:-kubectl}
CURL=${CURL:-curl}
PEOPLE=${PEOPLE:-12}
CALM=${CALM:-30}
WORK=${WORK:-$(mktemp -d)}
source k8s/try/people.sh

k() { $KUBECTL --namespace gemma-arena "$@"; }
phase() { echo "$1" > "$WORK/phase"; echo "$(date +%T) $1"; }
ready() { k rollout status deployment/arena --timeout 300s >/dev/null; }
# Name and node of the pods that are ready and not about to end.
serving() { k get pods --selector "app.kubernetes.io/name=$1" --no-headers --output wide | awk '$2 == "1/1" && $3 == "Running" {print $1, $7}'; }
node_of() { serving "$1" | awk 'NR == 1 {print $2}'; }
kill_pod() { k delete pod "$1" --grace-period 0 --force >/dev/null 2>&1; }

images() {
  podman build ${BUILD_OPTIONS:-} --tag localhost/gemma-arena:0.1.0 .
  podman build --tag localhost/gemma-arena-models:0.1.0 --file k8s/try/models.Containerfile .
  podman build ${BUILD_OPTIONS:-} --tag localhost/gemma-arena-postgres:15 --file k8s/try/postgres.Containerfile .
}

# What an old cluster does not know is written as it was called then.
manifests() {
  local minor
  minor=$($KUBECTL version --output json | tr -d ' \n' | sed 's/.*"serverVersion"//; s/.*"minor":"\([0-9]*\).*/\1/')
  if ((minor < 25)); then
    $KUBECTL kustomize k8s/overlays/try | sed 's:policy/v1$:policy/v1beta1:; /unhealthyPodEvictionPolicy/d; /matchLabelKeys:/,+1d'
  else
    $KUBECTL kustomize k8s/overlays/try
  fi
}

volume() {
  local fresh=$HOST_VOLUME/$EPOCHSECONDS
  mkdir -p "$fresh"
  chmod 777 "$fresh"
  $KUBECTL apply --validate=false --filename - <<END
apiVersion: v1
kind: PersistentVolume
metadata: {name: arena-try}
spec:
  capacity: {storage: 10Gi}
  accessModes: [ReadWriteOnce]
  claimRef: {namespace: gemma-arena, name: data-database-0}
  hostPath: {path: $fresh}
END
}

deploy() {
  $KUBECTL create namespace gemma-arena
  k create secret generic arena --from-literal=secret="$(openssl rand -hex 24)" --from-literal=admin-password="$(openssl rand -hex 12)"
  k create secret generic arena-database-app --from-literal=username=arena --from-literal=password="$(openssl rand -hex 24)"
  [[ -z ${HOST_VOLUME:-} ]] || volume
  manifests | $KUBECTL apply --validate=false --filename - >/dev/null
  [[ -z ${HOME_NODE:-} ]] || k patch statefulset/database deployment/models \
    --patch "{\"spec\":{\"template\":{\"spec\":{\"nodeSelector\":{\"kubernetes.io/hostname\":\"$HOME_NODE\"}}}}}"
  ready
  URL=http://$(k get service arena --output jsonpath='{.spec.clusterIP}')
  until $CURL -sf -o /dev/null "$URL/api/models"; do sleep 1; done
}

trial() {
  phase calm; sleep "$CALM"
  phase update; k set env deployment/arena TRY_UPDATE="$EPOCHSECONDS" >/dev/null; ready; sleep "$CALM"
  phase pod-killed; kill_pod "$(serving arena | awk 'NR == 1 {print $1}')"; ready; sleep "$CALM"
  away=$(serving arena | awk -v home="$(node_of database)" '$2 != home && !found++ {print $2}')
  if [[ -n $away ]]; then
    phase drain
    $KUBECTL drain "$away" --ignore-daemonsets --delete-emptydir-data --timeout 400s >/dev/null 2>&1 || echo "not drained"
    ready; $KUBECTL uncordon "$away" >/dev/null; sleep "$CALM"
  else
    echo "no drain: everything runs on the node of the database"
  fi
  if [[ -n $away && -n ${NODE_DOWN:-} ]]; then
    k set env deployment/arena TRY_UPDATE="$EPOCHSECONDS" >/dev/null; ready
    phase node-killed; $NODE_DOWN "$away"; sleep 60; ready; sleep "$CALM"
    [[ -z ${NODE_UP:-} ]] || $NODE_UP "$away"
  fi
  phase database-killed; kill_pod database-0
  k rollout status statefulset/database --timeout 300s >/dev/null; sleep "$CALM"
}

report() {
  local acknowledged stored
  acknowledged=$(cat "$WORK"/votes.* | wc -l)
  stored=$(k exec database-0 -- sh -c 'PGPASSWORD=$POSTGRES_PASSWORD psql --host=/var/run/postgresql --username=arena --dbname=arena \
    --tuples-only --no-align --command="select count(*), count(distinct battle_id) from vote"')
  printf '%-16s' phase; printf '%15s' battle vote request-failed stream-cut written-again refused vote-refused stuck lost; echo
  cut -d ' ' -f 2 "$WORK"/log.* | sort -u | while read -r name; do
    printf '%-16s' "$name"
    for what in battle vote request-failed stream-cut written-again refused vote-refused stuck lost; do
      printf '%15s' "$(cat "$WORK"/log.* | grep -c "^[0-9]* $name $what\b" || true)"
    done
    echo
  done
  echo "acknowledged votes: $acknowledged; in the database, and of different battles: $stored; more in $WORK"
}

run() {
  phase deploy; deploy
  start_times
  phase first
  for n in $(seq "$PEOPLE"); do person "$n" & done
  trial
  phase end; touch "$WORK/stop"; wait
  phase check; for n in $(seq "$PEOPLE"); do check "$n" & done; wait
  start_times
  report
}

# How long each replica took from the start of its process until it served, as it says itself.
start_times() {
  serving arena | while read -r pod node; do
    echo "$pod on $node: $(k logs "$pod" --container arena | grep -o 'started in [0-9.]*s' || echo 'no log')"
  done
}

clean() {
  $KUBECTL delete namespace gemma-arena --wait
  $KUBECTL delete persistentvolume arena-try --ignore-not-found
}

case ${1:-} in
  images | run | clean) "$1" ;;
  *) sed -n '2,/^set/p' "$0" | grep '^#' ; exit 2 ;;
esac
