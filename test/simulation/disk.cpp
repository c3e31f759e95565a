#include "simulation/disk.h"

#include <cstring>

namespace jinze::simulation {

void Disk::trouble(Trouble kind, std::uint32_t nth, bool lasting)
{
    kind_ = kind;
    to_go_ = nth;
    lasting_ = lasting;
    met_ = false;
}

void Disk::calm()
{
    kind_ = Trouble::none;
    to_go_ = 0;
}

Trouble Disk::meets(Call call)
{
    if (stopped_) return Trouble::stops;
    ++calls_;
    if (kind_ == Trouble::none) return Trouble::none;
    if (to_go_ > 0 && --to_go_ > 0) return Trouble::none;
    const bool writes = call == Call::write || call == Call::shared_memory;
    if (kind_ == Trouble::full && !writes) {  // a full disk fails only calls that need space
        to_go_ = 1;
        return Trouble::none;
    }
    if (call == Call::lock && kind_ == Trouble::fails) {
        to_go_ = 1;
        return Trouble::none;
    }
    met_ = true;
    const Trouble now = kind_;
    if (now == Trouble::stops) stopped_ = true;
    if (lasting_)
        to_go_ = 1;
    else
        kind_ = Trouble::none;
    return now;
}

Disk::File* Disk::find(const std::string& name)
{
    const auto found = files_.find(name);
    return found == files_.end() ? nullptr : found->second.get();
}

Disk::File& Disk::make(const std::string& name)
{
    auto& file = files_[name];
    if (!file) file = std::make_shared<File>();
    return *file;
}

void Disk::apply(std::vector<std::uint8_t>& bytes, const Write& write)
{
    if (write.truncates) {
        if (write.at < bytes.size()) bytes.resize(write.at);
        return;
    }
    if (write.bytes.empty()) return;
    if (bytes.size() < write.at + write.bytes.size()) bytes.resize(write.at + write.bytes.size());
    std::memcpy(bytes.data() + write.at, write.bytes.data(), write.bytes.size());
}

void Disk::write(File& file, std::size_t at, const void* bytes, std::size_t size)
{
    const auto* from = static_cast<const std::uint8_t*>(bytes);
    file.unsynced.push_back({at, {from, from + size}, false});
    apply(file.now, file.unsynced.back());
}

void Disk::truncate(File& file, std::size_t size)
{
    file.unsynced.push_back({size, {}, true});
    apply(file.now, file.unsynced.back());
}

void Disk::sync(File& file, bool whole)
{
    for (const Write& write : file.unsynced)
        if (whole || chance_.one_in(2)) apply(file.durable, write);
    file.unsynced.clear();
}

// A random subset of its sectors.
Disk::Write Disk::torn(const Write& write)
{
    constexpr std::size_t sector = 512;
    const std::size_t end = write.at + write.bytes.size();
    std::size_t from = write.at, to = end;
    if (chance_.one_in(2))
        to = std::min(end, (write.at / sector + chance_.below(write.bytes.size() / sector + 2)) * sector);
    if (chance_.one_in(8)) from = std::max(from, end / sector * sector);
    if (to <= from) return {write.at, {}, false};
    const auto begin = write.bytes.begin();
    return {from,
            {begin + static_cast<std::ptrdiff_t>(from - write.at), begin + static_cast<std::ptrdiff_t>(to - write.at)},
            false};
}

void Disk::lose_some(File& file, bool nothing_lost, bool all_lost)
{
    for (const Write& write : file.unsynced) {
        if (all_lost && !nothing_lost) continue;
        if (nothing_lost)
            apply(file.durable, write);
        else if (chance_.one_in(2))
            apply(file.durable, write.truncates || chance_.one_in(2) ? write : torn(write));
    }
    file.unsynced.clear();
    file.now = file.durable;
}

void Disk::start_again(bool machine)
{
    calm();
    stopped_ = false;
    const bool nothing_lost = chance_.one_in(3), all_lost = chance_.one_in(3);
    for (auto& [name, file] : files_) {
        if (machine) lose_some(*file, nothing_lost, all_lost);
        file->shared_memory.clear();
        file->locks = {};
        file->holders.clear();
    }
}

}  // namespace jinze::simulation
