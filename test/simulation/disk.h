// A simulated disk in memory. When the machine stops, unsynced writes may be lost, whole, in part or out of order, in
// sectors of 512 bytes; synced ones stay. Every call is counted, and the n-th from now can fail, find the disk full, or
// be the last before the machine stops.
#pragma once

#include <array>
#include <map>
#include <memory>
#include <string>

#include "simulation/chance.h"

namespace jinze::simulation {

enum class Trouble : std::uint8_t { none, fails, full, stops };
enum class Call : std::uint8_t { open, read, write, truncate, sync, remove, lock, shared_memory };

class Disk {
public:
    struct Write {
        std::size_t at = 0;
        std::vector<std::uint8_t> bytes;
        bool truncates = false;  // to `at`
    };
    struct Locks {  // of the shared memory beside a file: SQLite's eight
        std::array<int, 8> shared{};
        std::array<bool, 8> exclusive{};
    };
    struct File {
        std::vector<std::uint8_t> now, durable;
        std::vector<Write> unsynced;
        std::vector<std::unique_ptr<std::array<std::uint8_t, 32768>>> shared_memory;
        Locks locks;
        std::vector<int*> holders;  // SQLite's lock levels of the open handles
    };

    explicit Disk(std::uint64_t seed) : chance_{seed} {}

    // Makes the n-th call from now (from 1) fail. `lasting`: also every later write, until calm().
    void trouble(Trouble kind, std::uint32_t nth, bool lasting = false);
    void calm();
    // Whether the machine has stopped: every call fails until start_again().
    bool stopped() const { return stopped_; }
    bool met() const { return met_; }
    std::uint64_t calls() const { return calls_; }

    void stop() { stopped_ = true; }
    // Restarts the machine with what the disk kept, or the processes with what was written.
    void start_again(bool machine);

    // The trouble of a call, if any.
    Trouble meets(Call call);
    File* find(const std::string& name);
    File& make(const std::string& name);
    std::shared_ptr<File> share(const std::string& name) const { return files_.at(name); }
    void remove(const std::string& name) { files_.erase(name); }
    static void write(File& file, std::size_t at, const void* bytes, std::size_t size);
    static void truncate(File& file, std::size_t size);
    // A failing sync has written an unknown part to the disk, and is never retried.
    void sync(File& file, bool whole);

private:
    static void apply(std::vector<std::uint8_t>& bytes, const Write& write);
    Write torn(const Write& write);
    void lose_some(File& file, bool nothing_lost, bool all_lost);

    std::map<std::string, std::shared_ptr<File>> files_;
    Chance chance_;
    std::uint64_t calls_ = 0;
    std::uint32_t to_go_ = 0;
    Trouble kind_ = Trouble::none;
    bool lasting_ = false, met_ = false, stopped_ = false;
};

}  // namespace jinze::simulation
