// Loaded into the site generator: if the build that started it is gone, it must not go on writing.
process.on('disconnect', () => process.exit(1));
process.channel?.unref();

export {};
