<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
  <context>
    <name>Worklist</name>
    <message>
      <source>Reason</source>
      <translation>Lý do</translation>
    </message>
    <message>
      <source>Supervisor</source>
      <translation>Lãnh đạo</translation>
    </message>
    <message>
      <source>Their PIN</source>
      <translation>Mã PIN của người đó</translation>
    </message>
    <message>
      <source>Supervisor's reason</source>
      <translation>Lý do của lãnh đạo</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>Để sau</translation>
    </message>
    <message>
      <source>Promise anew and print</source>
      <translation>Hẹn lại và in thư</translation>
    </message>
    <message>
      <source>Apology and a new date: {name}</source>
      <translation>Thư xin lỗi, hẹn lại: {name}</translation>
    </message>
    <message>
      <source>{count} dossiers</source>
      <translation>{count} hồ sơ</translation>
    </message>
    <message>
      <source>and {count} more dossiers</source>
      <translation>và {count} hồ sơ nữa</translation>
    </message>
    <message>
      <source>Due</source>
      <translation>Hẹn trả</translation>
    </message>
    <message>
      <source>Scan code</source>
      <translation>Mã quét</translation>
    </message>
    <message>
      <source>Applicant</source>
      <translation>Người nộp</translation>
    </message>
    <message>
      <source>Procedure</source>
      <translation>Thủ tục</translation>
    </message>
    <message>
      <source>Held by</source>
      <translation>Ai giữ</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Trạng thái</translation>
    </message>
    <message>
      <source>Sent</source>
      <translation>Gửi tỉnh</translation>
    </message>
    <message>
      <source>Late</source>
      <translation>Quá hạn</translation>
    </message>
    <message>
      <source>Due today</source>
      <translation>Đến hạn hôm nay</translation>
    </message>
    <message>
      <source>The next three days</source>
      <translation>Ba ngày tới</translation>
    </message>
    <message>
      <source>Other dossiers</source>
      <translation>Hồ sơ khác</translation>
    </message>
    <message>
      <source>Filter, Ctrl+F</source>
      <translation>Lọc, Ctrl+F</translation>
    </message>
    <message>
      <source>Mine alone</source>
      <translation>Của tôi</translation>
    </message>
    <message>
      <source>{shown} / {total} dossiers</source>
      <translation>{shown} / {total} hồ sơ</translation>
    </message>
    <message>
      <source>Filter the list</source>
      <translation>Lọc danh sách</translation>
    </message>
    <message>
      <source>Nothing here is called “{words}”. Try the scan code, the phone or fewer letters.</source>
      <translation>Không thấy hồ sơ nào có “{words}”. Thử mã quét, số điện thoại hoặc gõ ít chữ hơn.</translation>
    </message>
    <message>
      <source>None of these dossiers is held by you.</source>
      <translation>Không hồ sơ nào trong số này do bạn giữ.</translation>
    </message>
    <message>
      <source>Nothing more is due in the next days. The next dossier: {day}.</source>
      <translation>Không còn việc đến hạn mấy ngày tới. Hồ sơ kế tiếp: {day}.</translation>
    </message>
    <message>
      <source>Nothing is due in the next days.</source>
      <translation>Không có việc nào đến hạn mấy ngày tới.</translation>
    </message>
    <message>
      <source>No dossier is late.</source>
      <translation>Không có hồ sơ nào quá hạn.</translation>
    </message>
    <message>
      <source>No dossier waits for papers or a payment.</source>
      <translation>Không có hồ sơ nào chờ bổ sung giấy tờ hoặc nộp tiền.</translation>
    </message>
    <message>
      <source>No result waits to be handed over.</source>
      <translation>Chưa có kết quả nào chờ trả.</translation>
    </message>
    <message>
      <source>No dossier was received today yet.</source>
      <translation>Hôm nay chưa nhận hồ sơ nào.</translation>
    </message>
    <message>
      <source>The province has every dossier of this machine.</source>
      <translation>Tỉnh đã nhận đủ hồ sơ của máy này.</translation>
    </message>
    <message>
      <source>empties the filter</source>
      <translation>bỏ lọc</translation>
    </message>
    <message>
      <source>shows everybody's</source>
      <translation>xem của mọi người</translation>
    </message>
    <message>
      <source>receives a dossier</source>
      <translation>tiếp nhận hồ sơ</translation>
    </message>
    <message>
      <source>those received today</source>
      <translation>hồ sơ nhận hôm nay</translation>
    </message>
    <message>
      <source>those due today</source>
      <translation>việc đến hạn hôm nay</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Hôm nay</translation>
    </message>
    <message>
      <source>Waiting for papers</source>
      <translation>Chờ bổ sung</translation>
    </message>
    <message>
      <source>Ready</source>
      <translation>Có kết quả</translation>
    </message>
    <message>
      <source>New</source>
      <translation>Mới nhận</translation>
    </message>
    <message>
      <source>Not sent</source>
      <translation>Chưa gửi</translation>
    </message>
    <message>
      <source>Papers</source>
      <translation>Bổ sung</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>Kết quả</translation>
    </message>
    <message>
      <source>Queues</source>
      <translation>Các hàng việc</translation>
    </message>
    <message>
      <source>Dossiers</source>
      <translation>Hồ sơ</translation>
    </message>
    <message>
      <source>Name, code, phone, procedure</source>
      <translation>Tên, mã, điện thoại, thủ tục</translation>
    </message>
    <message>
      <source>My work</source>
      <translation>Việc của tôi</translation>
    </message>
    <message>
      <source>As the province said at {hour}</source>
      <translation>Theo dữ liệu lúc {hour}</translation>
    </message>
    <message>
      <source>{count} of them within {days}</source>
      <translation>trong đó {count} hồ sơ còn không quá {days} ngày</translation>
    </message>
    <message>
      <source>Promised anew: {count}</source>
      <translation>Đã xin lỗi, hẹn lại {count} hồ sơ</translation>
    </message>
    <message>
      <source>{count} reminders kept, they reach {names} with the next sync</source>
      <translation>Đã ghi {count} lời nhắc, {names} nhận được khi đồng bộ</translation>
    </message>
    <message>
      <source>the holder</source>
      <translation>người giữ</translation>
    </message>
    <message>
      <source>Handed over: {count}</source>
      <translation>Đã bàn giao {count} hồ sơ</translation>
    </message>
    <message>
      <source>stayed behind: {count}, {why}</source>
      <translation>{count} hồ sơ ở lại, {why}</translation>
    </message>
    <message>
      <source>Untick</source>
      <translation>Bỏ chọn</translation>
    </message>
    <message>
      <source>Hand over</source>
      <translation>Bàn giao</translation>
    </message>
    <message>
      <source>Remind the holder</source>
      <translation>Nhắc người giữ</translation>
    </message>
    <message>
      <source>Apologise</source>
      <translation>Thư xin lỗi</translation>
    </message>
    <message>
      <source>Print again</source>
      <translation>In lại</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Mở</translation>
    </message>
    <message>
      <source>Apology</source>
      <translation>Xin lỗi</translation>
    </message>
    <message>
      <source>Remind</source>
      <translation>Nhắc</translation>
    </message>
    <message>
      <source>Pass</source>
      <translation>Giao</translation>
    </message>
    <message>
      <source>Print</source>
      <translation>In</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Bỏ</translation>
    </message>
    <message>
      <source>chooses several</source>
      <translation>chọn nhiều</translation>
    </message>
    <message>
      <source>Read again</source>
      <translation>Làm mới</translation>
    </message>
    <message>
      <source>{count} dossiers chosen</source>
      <translation>Đã chọn {count} hồ sơ</translation>
    </message>
    <message>
      <source>{count} dossiers due within {days} working days</source>
      <translation>{count} hồ sơ còn không quá {days} ngày làm việc</translation>
    </message>
    <message>
      <source>To the unit</source>
      <translation>Bàn giao cho</translation>
    </message>
    <message>
      <source>empty: the unit of each procedure's field</source>
      <translation>để trống: bộ phận theo lĩnh vực của thủ tục</translation>
    </message>
    <message>
      <source>Taken by</source>
      <translation>Người nhận</translation>
    </message>
    <message>
      <source>Hand over and print the list</source>
      <translation>Bàn giao, in danh sách</translation>
    </message>
    <message>
      <source>Hand over {count} dossiers on one list</source>
      <translation>Bàn giao {count} hồ sơ trong một danh sách</translation>
    </message>
  </context>
</TS>
