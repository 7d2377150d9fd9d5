#!/bin/bash
# Writes the broker's settings from the environment, formats an empty volume (with the application and the administrator as first SCRAM users)
# and starts. Everything that is not granted by an ACL is refused.
set -euo pipefail
config=/tmp/server.properties
plain="org.apache.kafka.common.security.plain.PlainLoginModule required username=\"admin\" password=\"${KAFKA_ADMIN_PASSWORD}\" user_admin=\"${KAFKA_ADMIN_PASSWORD}\";"
scram="org.apache.kafka.common.security.scram.ScramLoginModule required;"
umask 077
cat > "$config" <<EINDE
process.roles=broker,controller
node.id=1
controller.quorum.voters=1@localhost:9093
listeners=INTERNAL://localhost:9091,CLIENT://0.0.0.0:9092,EXTERN://0.0.0.0:9094,CONTROLLER://localhost:9093
advertised.listeners=INTERNAL://localhost:9091,CLIENT://kafka:9092,EXTERN://${KAFKA_EXTERN_HOST}:9094
listener.security.protocol.map=INTERNAL:SASL_PLAINTEXT,CLIENT:SASL_PLAINTEXT,EXTERN:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT
inter.broker.listener.name=INTERNAL
controller.listener.names=CONTROLLER
sasl.enabled.mechanisms=PLAIN,SCRAM-SHA-512
sasl.mechanism.inter.broker.protocol=PLAIN
sasl.mechanism.controller.protocol=PLAIN
listener.name.internal.sasl.enabled.mechanisms=PLAIN
listener.name.internal.plain.sasl.jaas.config=${plain}
listener.name.controller.sasl.enabled.mechanisms=PLAIN
listener.name.controller.plain.sasl.jaas.config=${plain}
listener.name.client.sasl.enabled.mechanisms=SCRAM-SHA-512
listener.name.client.scram-sha-512.sasl.jaas.config=${scram}
listener.name.extern.sasl.enabled.mechanisms=SCRAM-SHA-512
listener.name.extern.scram-sha-512.sasl.jaas.config=${scram}
authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
super.users=User:admin;User:beheer
allow.everyone.if.no.acl.found=false
auto.create.topics.enable=false
log.dirs=/var/lib/kafka/data/log
default.replication.factor=1
min.insync.replicas=1
offsets.topic.replication.factor=1
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
EINDE
/opt/kafka/bin/kafka-storage.sh format --ignore-formatted --cluster-id "$KAFKA_CLUSTER_ID" --config "$config" \
  --add-scram "SCRAM-SHA-512=[name=zorgspoor,password=${ZORGSPOOR_KAFKA_PASSWORD}]" \
  --add-scram "SCRAM-SHA-512=[name=beheer,password=${ZORGSPOOR_KAFKA_BEHEER_PASSWORD}]"
exec /opt/kafka/bin/kafka-server-start.sh "$config"
