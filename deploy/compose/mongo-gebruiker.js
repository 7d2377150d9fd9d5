// Runs once, on an empty data volume: the application may use its own database and nothing else.
db.getSiblingDB('zorgspoor').createUser({
  user: 'zorgspoor',
  pwd: process.env.ZORGSPOOR_MONGO_PASSWORD,
  roles: [{role: 'readWrite', db: 'zorgspoor'}],
});
