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
    return says("系统出了故障，什么都没有改动；已记入日志，请联系管理员。",
                "Something broke here; nothing was changed. The office finds it in the log.");
}

Broken of_storage(const journal::StorageError& error)
{
    switch (error.kind()) {
        case journal::Trouble::full_disk:
            return {
                503,
                says("服务器磁盘已满，什么都没有写入；请管理员腾出空间后重试。",
                     "The server's disk is full; nothing was written. Ask the office to make room, then try again."),
                error.what()};
        case journal::Trouble::busy:
            return {503,
                    says("数据库正被另一进程占用，什么都没有写入；请稍后重试。",
                         "Another process holds the database; nothing was written. Try again in a moment."),
                    error.what()};
        case journal::Trouble::displaced:
            return {503,
                    says("服务器的数据文件在运行中被移走或替换，什么都没有写入；请管理员立即查看服务日志。",
                         "A file of the server's data was taken away or replaced while it ran; nothing was written. "
                         "Ask the office to look at the service's log now."),
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
                says("服务器的时间比最近一条记录还早，什么都没有写入；请管理员校准时间后重试。",
                     "The server's clock stands before the newest entry; nothing was written. Ask the office to set it "
                     "right, then try again."),
                error.what()};
    } catch (const GivenUp& error) {
        return {503,
                says("这次查询用时太长，已经停止；请选小一些的组织或近一些的日期，稍后再试。",
                     "This took too long and was stopped. Ask about a smaller organisation or a nearer day, or try "
                     "again later."),
                error.what()};
    } catch (const desk::ClockDoubted& error) {
        return {503, says(error.said.zh, error.said.en), error.what()};
    } catch (const journal::StorageError& error) {
        return of_storage(error);
    } catch (const std::exception& error) {
        return {500, unknown(), error.what()};
    } catch (...) {
        return {500, unknown(), "something that is no exception"};
    }
}

}  // namespace jinze::serve
