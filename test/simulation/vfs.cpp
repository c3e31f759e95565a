#include "simulation/vfs.h"

#include <sqlite3.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace jinze::simulation {
namespace {

Disk* disk = nullptr;
Chance randomness{0};
int last_error = 0;

struct Open {
    std::shared_ptr<Disk::File> file;
    std::string name;
    int level = SQLITE_LOCK_NONE;
    unsigned shared = 0, exclusive = 0;  // of the eight shared-memory locks
    bool mapped = false;
};
struct Handle {
    sqlite3_file base;
    Open* open;
};
Open& of(sqlite3_file* file) { return *reinterpret_cast<Handle*>(file)->open; }

// SQLITE_OK, or the error to return: a full disk, or `otherwise`.
int outcome(Call call, int otherwise)
{
    const Trouble trouble = disk->meets(call);
    last_error = trouble == Trouble::none ? 0 : trouble == Trouble::full ? ENOSPC : EIO;
    if (trouble == Trouble::none) return SQLITE_OK;
    return trouble == Trouble::full && call == Call::write ? SQLITE_FULL : otherwise;
}

void let_go(Open& it)
{
    auto& locks = it.file->locks;
    for (unsigned i = 0; i < 8; ++i) {
        if (it.shared & 1u << i) --locks.shared[i];
        if (it.exclusive & 1u << i) locks.exclusive[i] = false;
    }
    it.shared = it.exclusive = 0;
}

int close(sqlite3_file* file)
{
    Open* it = reinterpret_cast<Handle*>(file)->open;
    if (!disk->stopped()) let_go(*it);
    std::erase(it->file->holders, &it->level);
    delete it;
    return SQLITE_OK;
}

int read(sqlite3_file* file, void* into, int amount, sqlite3_int64 at)
{
    if (const int no = outcome(Call::read, SQLITE_IOERR_READ)) return no;
    const auto& bytes = of(file).file->now;
    const auto from = static_cast<std::size_t>(at), wanted = static_cast<std::size_t>(amount);
    const std::size_t got = from >= bytes.size() ? 0 : std::min(wanted, bytes.size() - from);
    if (got > 0) std::memcpy(into, bytes.data() + from, got);
    if (got == wanted) return SQLITE_OK;
    std::memset(static_cast<char*>(into) + got, 0, wanted - got);
    return SQLITE_IOERR_SHORT_READ;
}

// A machine that stops during a write may have written some of it.
int write(sqlite3_file* file, const void* bytes, int amount, sqlite3_int64 at)
{
    const bool before = disk->stopped();
    const int no = outcome(Call::write, SQLITE_IOERR_WRITE);
    if (no == SQLITE_OK || (!before && disk->stopped()))
        Disk::write(*of(file).file, static_cast<std::size_t>(at), bytes, static_cast<std::size_t>(amount));
    return no;
}

int truncate(sqlite3_file* file, sqlite3_int64 size)
{
    if (const int no = outcome(Call::truncate, SQLITE_IOERR_TRUNCATE)) return no;
    Disk::truncate(*of(file).file, static_cast<std::size_t>(size));
    return SQLITE_OK;
}

int sync(sqlite3_file* file, int)
{
    const int no = outcome(Call::sync, SQLITE_IOERR_FSYNC);
    if (no == SQLITE_OK || !disk->stopped()) disk->sync(*of(file).file, no == SQLITE_OK);
    return no;
}

int size_of(sqlite3_file* file, sqlite3_int64* size)
{
    *size = static_cast<sqlite3_int64>(of(file).file->now.size());
    return disk->stopped() ? SQLITE_IOERR_FSTAT : SQLITE_OK;
}

bool somebody_else(const Open& it, int from_level)
{
    const auto& all = it.file->holders;
    return std::any_of(all.begin(), all.end(),
                       [&](const int* level) { return level != &it.level && *level >= from_level; });
}

int lock(sqlite3_file* file, int level)
{
    Open& it = of(file);
    if (const int no = outcome(Call::lock, SQLITE_IOERR_LOCK)) return no;
    if (level <= it.level) return SQLITE_OK;
    if (level == SQLITE_LOCK_SHARED && somebody_else(it, SQLITE_LOCK_PENDING)) return SQLITE_BUSY;
    if (level == SQLITE_LOCK_RESERVED && somebody_else(it, SQLITE_LOCK_RESERVED)) return SQLITE_BUSY;
    if (level >= SQLITE_LOCK_PENDING && somebody_else(it, SQLITE_LOCK_SHARED)) return SQLITE_BUSY;
    it.level = level;
    return SQLITE_OK;
}

int unlock(sqlite3_file* file, int level)
{
    of(file).level = std::min(of(file).level, level);
    return SQLITE_OK;
}

int reserved(sqlite3_file* file, int* is)
{
    *is = somebody_else(of(file), SQLITE_LOCK_RESERVED);
    return SQLITE_OK;
}

int control(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
int sector(sqlite3_file*) { return 4096; }
int device(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

int map(sqlite3_file* file, int region, int size, int extend, void volatile** at)
{
    Open& it = of(file);
    *at = nullptr;
    auto& all = it.file->shared_memory;
    const auto wanted = static_cast<std::size_t>(region);
    if (wanted >= all.size()) {
        if (!extend) return SQLITE_OK;
        if (const int no = outcome(Call::shared_memory, SQLITE_IOERR_SHMSIZE)) return no;
        ensure(size == 32768);
        while (all.size() <= wanted) all.push_back(std::make_unique<std::array<std::uint8_t, 32768>>());
    }
    it.mapped = true;
    *at = all[wanted]->data();
    return SQLITE_OK;
}

int lock_shared_memory(sqlite3_file* file, int offset, int count, int flags)
{
    Open& it = of(file);
    auto& locks = it.file->locks;
    const bool locks_it = flags & SQLITE_SHM_LOCK, alone = flags & SQLITE_SHM_EXCLUSIVE;
    if (locks_it)
        if (const int no = outcome(Call::lock, SQLITE_IOERR_SHMLOCK)) return no;
    const auto each = [&](auto&& f) {
        for (int i = offset; i < offset + count; ++i) f(static_cast<std::size_t>(i), 1u << i);
    };
    bool free = true;
    if (locks_it)
        each([&](std::size_t i, unsigned bit) {
            if (locks.exclusive[i] && !(it.exclusive & bit)) free = false;
            if (alone && locks.shared[i] > ((it.shared & bit) ? 1 : 0)) free = false;
        });
    if (!free) return SQLITE_BUSY;
    each([&](std::size_t i, unsigned bit) {
        unsigned& mine = alone ? it.exclusive : it.shared;
        if (static_cast<bool>(mine & bit) == locks_it) return;
        mine ^= bit;
        if (alone)
            locks.exclusive[i] = locks_it;
        else
            locks.shared[i] += locks_it ? 1 : -1;
    });
    return SQLITE_OK;
}

void barrier(sqlite3_file*) {}

int unmap(sqlite3_file* file, int removes)
{
    Open& it = of(file);
    let_go(it);
    it.mapped = false;
    if (removes) it.file->shared_memory.clear();
    return SQLITE_OK;
}

constexpr sqlite3_io_methods methods{.iVersion = 2,
                                     .xClose = close,
                                     .xRead = read,
                                     .xWrite = write,
                                     .xTruncate = truncate,
                                     .xSync = sync,
                                     .xFileSize = size_of,
                                     .xLock = lock,
                                     .xUnlock = unlock,
                                     .xCheckReservedLock = reserved,
                                     .xFileControl = control,
                                     .xSectorSize = sector,
                                     .xDeviceCharacteristics = device,
                                     .xShmMap = map,
                                     .xShmLock = lock_shared_memory,
                                     .xShmBarrier = barrier,
                                     .xShmUnmap = unmap,
                                     .xFetch = nullptr,
                                     .xUnfetch = nullptr};

int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* got)
{
    file->pMethods = nullptr;
    if (const int no = outcome(Call::open, SQLITE_CANTOPEN)) return no;
    const std::string called = name ? name : "temporary";
    const bool is_database = flags & SQLITE_OPEN_MAIN_DB;  // the ledger's creator chose its name
    if (!disk->find(called) && !is_database && !(flags & SQLITE_OPEN_CREATE)) return SQLITE_CANTOPEN;
    disk->make(called);
    auto* it = new Open{disk->share(called), called};
    it->file->holders.push_back(&it->level);
    reinterpret_cast<Handle*>(file)->open = it;
    file->pMethods = &methods;
    if (got) *got = flags;
    return SQLITE_OK;
}

int remove(sqlite3_vfs*, const char* name, int)
{
    if (const int no = outcome(Call::remove, SQLITE_IOERR_DELETE)) return no;
    if (!disk->find(name)) return SQLITE_IOERR_DELETE_NOENT;
    disk->remove(name);
    return SQLITE_OK;
}

int access(sqlite3_vfs*, const char* name, int, int* is)
{
    const auto* file = disk->find(name);
    *is = file != nullptr && !file->now.empty();
    return disk->stopped() ? SQLITE_IOERR_ACCESS : SQLITE_OK;
}

int full_name(sqlite3_vfs*, const char* name, int room, char* into)
{
    std::snprintf(into, static_cast<std::size_t>(room), "%s", name);
    return SQLITE_OK;
}

int random_bytes(sqlite3_vfs*, int count, char* into)
{
    for (int i = 0; i < count; ++i) into[i] = static_cast<char>(randomness.next());
    return count;
}

int sleep(sqlite3_vfs*, int microseconds) { return microseconds; }

int time_now(sqlite3_vfs*, sqlite3_int64* now)  // for SQLite's log only
{
    *now = 212345678900000;
    return SQLITE_OK;
}

int error_now(sqlite3_vfs*, int, char*) { return last_error; }

sqlite3_vfs vfs{.iVersion = 2,
                .szOsFile = sizeof(Handle),
                .mxPathname = 512,
                .pNext = nullptr,
                .zName = "simulated",
                .pAppData = nullptr,
                .xOpen = open,
                .xDelete = remove,
                .xAccess = access,
                .xFullPathname = full_name,
                .xDlOpen = nullptr,
                .xDlError = nullptr,
                .xDlSym = nullptr,
                .xDlClose = nullptr,
                .xRandomness = random_bytes,
                .xSleep = sleep,
                .xCurrentTime = nullptr,
                .xGetLastError = error_now,
                .xCurrentTimeInt64 = time_now,
                .xSetSystemCall = nullptr,
                .xGetSystemCall = nullptr,
                .xNextSystemCall = nullptr};

}  // namespace

void put_sqlite_on(Disk& to, std::uint64_t seed)
{
    disk = &to;
    randomness = Chance{seed};
    sqlite3_vfs_register(&vfs, 1);
    sqlite3_randomness(0, nullptr);  // reseeds its generator from ours
}

}  // namespace jinze::simulation
