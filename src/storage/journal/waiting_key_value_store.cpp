#include "storage/journal/waiting_key_value_store.h"

#include "storage/journal/storage_error.h"

namespace jinze::journal {
namespace {

bool is_there(const std::optional<std::string>& bytes, const Keeping& keeping, Instant now)
{
    return bytes && (!keeping.until || now < *keeping.until);
}

}  // namespace

// Returns false if the disk is full and the row may wait.
template <class Write>
bool WaitingKeyValueStore::fits_on_disk(std::string_view kind, Write write)
{
    try {
        write();
        return true;
    } catch (const StorageError& error) {
        if (error.kind() != Trouble::full_disk || !may_wait_.contains(kind)) throw;
        return false;
    }
}

const WaitingKeyValueStore::Held* WaitingKeyValueStore::held(std::string_view kind, std::string_view key) const
{
    if (held_.empty()) return nullptr;
    const auto found = held_.find(Name{kind, key});
    return found == held_.end() ? nullptr : &found->second;
}

void WaitingKeyValueStore::hold(std::string_view kind, std::string_view key, Held held)
{
    if (held_.size() >= most_waiting && !this->held(kind, key))
        throw StorageError{Trouble::full_disk, "the disk is full, and no more rows may wait in memory"};
    held_[Name{kind, key}] = std::move(held);
}

void WaitingKeyValueStore::write_held()
{
    while (!held_.empty()) {
        const auto& [name, held] = *held_.begin();
        const bool written = fits_on_disk(name.first, [&] {
            if (held.bytes)
                disk_.put(name.first, name.second, *held.bytes, held.keeping);
            else
                disk_.remove(name.first, name.second);
        });
        if (!written) return;
        held_.erase(held_.begin());
    }
}

void WaitingKeyValueStore::write_waiting()
{
    const std::lock_guard lock{guard_};
    write_held();
}

std::size_t WaitingKeyValueStore::waiting() const
{
    const std::lock_guard lock{guard_};
    return held_.size();
}

std::optional<std::string> WaitingKeyValueStore::get(std::string_view kind, std::string_view key, Instant now) const
{
    {
        const std::lock_guard lock{guard_};
        if (const Held* it = held(kind, key)) return is_there(it->bytes, it->keeping, now) ? it->bytes : std::nullopt;
    }
    return disk_.get(kind, key, now);
}

void WaitingKeyValueStore::put(std::string_view kind, std::string_view key, std::string_view bytes,
                               const Keeping& keeping)
{
    const std::lock_guard lock{guard_};
    write_held();
    if (!held_.empty() && may_wait_.contains(kind)) return hold(kind, key, {std::string{bytes}, keeping});
    if (!fits_on_disk(kind, [&] { disk_.put(kind, key, bytes, keeping); }))
        hold(kind, key, {std::string{bytes}, keeping});
}

bool WaitingKeyValueStore::replace(std::string_view kind, std::string_view key,
                                   const std::optional<std::string>& before, std::string_view bytes,
                                   const Keeping& keeping, Instant now)
{
    const std::lock_guard lock{guard_};
    write_held();
    if (const Held* it = held(kind, key)) {
        if ((is_there(it->bytes, it->keeping, now) ? it->bytes : std::nullopt) != before) return false;
        hold(kind, key, {std::string{bytes}, keeping});
        return true;
    }
    bool done = false;
    if (fits_on_disk(kind, [&] { done = disk_.replace(kind, key, before, bytes, keeping, now); })) return done;
    if (disk_.get(kind, key, now) != before) return false;
    hold(kind, key, {std::string{bytes}, keeping});
    return true;
}

bool WaitingKeyValueStore::remove(std::string_view kind, std::string_view key)
{
    const std::lock_guard lock{guard_};
    write_held();
    const Held* it = held(kind, key);
    const bool was_held = it && it->bytes;
    bool removed = false;
    if (!fits_on_disk(kind, [&] { removed = disk_.remove(kind, key); }))
        hold(kind, key, {});
    else
        held_.erase(Name{kind, key});
    return removed || was_held;
}

// A full disk must not keep anybody signed in: fails if the rows cannot be removed.
std::size_t WaitingKeyValueStore::remove_of(std::string_view kind, std::uint32_t account)
{
    const std::lock_guard lock{guard_};
    const std::size_t waited = std::erase_if(held_, [&](const auto& it) {
        return it.first.first == kind && it.second.bytes && it.second.keeping.account == account;
    });
    return waited + disk_.remove_of(kind, account);
}

void WaitingKeyValueStore::each(std::string_view kind, std::string_view prefix, Instant now, const Each& each) const
{
    std::map<std::string, std::string> found;
    disk_.each(kind, prefix, now, [&](std::string_view key, std::string_view bytes) { found.emplace(key, bytes); });
    {
        const std::lock_guard lock{guard_};
        for (const auto& [name, held] : held_) {
            if (name.first != kind || !name.second.starts_with(prefix)) continue;
            if (is_there(held.bytes, held.keeping, now))
                found[name.second] = *held.bytes;
            else
                found.erase(name.second);
        }
    }
    for (const auto& [key, bytes] : found) each(key, bytes);
}

std::size_t WaitingKeyValueStore::prune(Instant now)
{
    {
        const std::lock_guard lock{guard_};
        std::erase_if(held_, [&](const auto& it) {
            return it.second.bytes && !is_there(it.second.bytes, it.second.keeping, now);
        });
    }
    try {
        return disk_.prune(now);
    } catch (const StorageError& error) {
        if (error.kind() != Trouble::full_disk) throw;
        return 0;
    }
}

}  // namespace jinze::journal
