#include "front/serve/broken.h"

#include "app/desk/desk.h"
#include "base/patience.h"
#include "storage/journal/storage_error.h"

namespace jinze::serve {
namespace {

input::Denial says(std::string chinese, std::string english)
{
    return {"broken", "", std::move(chinese), std::move(english)};
}

input::Denial unknown()
{
    return says("系统发生故障，未作任何改动；已记入日志，请联系管理员。",
                "Internal error; nothing was changed. It has been logged: contact an administrator.");
}

Broken of_storage(const journal::StorageError& error)
{
    switch (error.kind()) {
        case journal::Trouble::full_disk:
            return {503,
                    says("服务器磁盘已满，没有写入；请联系管理员清理空间后重试。",
                         "The server's disk is full; nothing was written. Ask an administrator to free space, then try "
                         "again."),
                    error.what()};
        case journal::Trouble::busy:
            return {503,
                    says("数据库正被其他进程占用，没有写入；请稍后重试。",
                         "The database is locked by another process; nothing was written. Try again in a moment."),
                    error.what()};
        case journal::Trouble::displaced:
            return {503,
                    says("服务器的数据文件在运行中被移走或替换，没有写入；请联系管理员立即查看服务日志。",
                         "A data file was moved or replaced while the server was running; nothing was written. Ask an "
                         "administrator to check the service's log now."),
                    error.what()};
        default: return {500, unknown(), error.what()};
    }
}

}  // namespace

Broken broken(const std::exception_ptr& what)
{
    try {
        std::rethrow_exception(what);
    } catch (const desk::ClockWrong& error) {
        return {503,
                says("服务器时间早于最近一条记录，没有写入；请联系管理员校准时间后重试。",
                     "The server's clock is before the newest entry; nothing was written. Ask an administrator to "
                     "correct it, then try again."),
                error.what()};
    } catch (const GivenUp& error) {
        return {503,
                says("查询超时，已停止；请缩小组织范围或选择较近的日期，稍后重试。",
                     "The query timed out. Choose a smaller organisation or a nearer day, or try again later."),
                error.what()};
    } catch (const desk::ClockDoubted& error) {
        return {503, says(error.said.zh, error.said.en), error.what()};
    } catch (const journal::StorageError& error) {
        return of_storage(error);
    } catch (const std::exception& error) {
        return {500, unknown(), error.what()};
    } catch (...) {
        return {500, unknown(), "non-standard exception"};
    }
}

}  // namespace jinze::serve
