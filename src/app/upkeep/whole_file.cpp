#include "app/upkeep/whole_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace jinze::upkeep {
namespace {

[[noreturn]] void fail(const std::filesystem::path& path)
{
    const int error = errno;
    if (error == ENOSPC || error == EDQUOT)
        throw std::runtime_error{
            fmt::format("磁盘已满，{0}没有写成；请腾出空间再执行一次。 The disk is full, {0} was not "
                        "written; make room and give the command again.",
                        path.string())};
    throw std::runtime_error{fmt::format("{0}写不成（{1}）。 {0} cannot be written ({1}); name another place.",
                                         path.string(), std::strerror(error))};
}

Objection taken(std::string field, const std::filesystem::path& path)
{
    return {std::move(field),
            {fmt::format("{}已存在，不会覆盖；请换一个文件名。", path.string()),
             fmt::format("{} exists already and is not overwritten; name another file.", path.string())}};
}

// Never over a file: where the file system cannot promise that, we look first.
bool rename_if_free(const std::filesystem::path& from, const std::filesystem::path& to)
{
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return true;
    if (errno == EEXIST) return false;
    if (errno != EINVAL && errno != ENOSYS) fail(to);
    if (std::filesystem::exists(to)) return false;
    if (::rename(from.c_str(), to.c_str()) != 0) fail(to);
    return true;
}

void make_name_durable(const std::filesystem::path& path)
{
    const auto parent = path.has_parent_path() ? path.parent_path() : std::filesystem::path{"."};
    const int folder = ::open(parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool durable = folder >= 0 && ::fsync(folder) == 0;
    if (folder >= 0) ::close(folder);
    if (!durable) fail(path);
}

}  // namespace

std::expected<WholeFile, Objection> WholeFile::begin(std::string field, std::filesystem::path path)
{
    if (std::filesystem::exists(path)) return std::unexpected{taken(std::move(field), path)};
    std::filesystem::path part = path.string() + ".part";
    const int file = ::open(part.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) {
        const Bilingual why{
            fmt::format("{}建不了（{}）；请换一个位置。", path.string(), std::strerror(errno)),
            fmt::format("{} cannot be made ({}); name another place.", path.string(), std::strerror(errno))};
        return std::unexpected{Objection{std::move(field), why}};
    }
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        ::close(file);
        return std::unexpected{
            Objection{std::move(field),
                      {fmt::format("另一个命令正在写{}；请等它结束。", path.string()),
                       fmt::format("Another command is writing {}; wait until it ends.", path.string())}}};
    }
    WholeFile begun{std::move(field), std::move(path), std::move(part), file};
    if (::ftruncate(file, 0) != 0 || ::fchmod(file, 0600) != 0) fail(begun.path_);
    return begun;
}

WholeFile::WholeFile(std::string field, std::filesystem::path path, std::filesystem::path part, int file)
    : field_{std::move(field)}, path_{std::move(path)}, part_{std::move(part)}, file_{file}
{
}

WholeFile::WholeFile(WholeFile&& other) noexcept
    : field_{std::move(other.field_)},
      path_{std::move(other.path_)},
      part_{std::move(other.part_)},
      along_{std::move(other.along_)},
      file_{std::exchange(other.file_, -1)},
      published_{other.published_}
{
}

WholeFile::~WholeFile()
{
    if (file_ < 0) return;
    if (!published_) {
        ::unlink(part_.c_str());
        for (const auto& file : along_) ::unlink(file.c_str());
    }
    ::close(file_);
}

void WholeFile::write(View bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(file_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail(path_);
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
}

std::optional<Objection> WholeFile::publish()
{
    if (::fsync(file_) != 0) fail(path_);
    if (!rename_if_free(part_, path_)) return taken(field_, path_);
    published_ = true;
    make_name_durable(path_);
    return {};
}

}  // namespace jinze::upkeep
