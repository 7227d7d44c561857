<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
  <context>
    <name>Dossier</name>
    <message>
      <source>Applicant</source>
      <translation>Người nộp</translation>
    </message>
    <message>
      <source>Copy number</source>
      <translation>Chép số</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>Điện thoại</translation>
    </message>
    <message>
      <source>Papers</source>
      <translation>Giấy tờ</translation>
    </message>
    <message>
      <source>Scans</source>
      <translation>Bản chụp</translation>
    </message>
    <message>
      <source>{held} of {all}</source>
      <translation>{held} trên {all}</translation>
    </message>
    <message>
      <source>No paper was handed in.</source>
      <translation>Không có giấy tờ nào được nộp.</translation>
    </message>
    <message>
      <source>Here</source>
      <translation>Có</translation>
    </message>
    <message>
      <source>Asked for</source>
      <translation>Chờ bổ sung</translation>
    </message>
    <message>
      <source>Not here</source>
      <translation>Chưa có</translation>
    </message>
    <message>
      <source>Fee</source>
      <translation>Lệ phí</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Ghi chú</translation>
    </message>
    <message>
      <source>stands</source>
      <translation>giữ</translation>
    </message>
    <message>
      <source>ours stands</source>
      <translation>giữ máy này</translation>
    </message>
    <message>
      <source>theirs stands</source>
      <translation>giữ bên kia</translation>
    </message>
    <message>
      <source>not chosen</source>
      <translation>chưa chọn</translation>
    </message>
    <message>
      <source>{field}: ours {ours}, theirs {theirs}, {stands}</source>
      <translation>{field}: máy này {ours}, bên kia {theirs}, {stands}</translation>
    </message>
    <message>
      <source>Another desk did otherwise</source>
      <translation>Nơi khác ghi khác máy này</translation>
    </message>
    <message>
      <source>ours</source>
      <translation>máy này</translation>
    </message>
    <message>
      <source>theirs</source>
      <translation>bên kia</translation>
    </message>
    <message>
      <source>Choose a side for every line: left ours, right theirs.</source>
      <translation>Chọn một bên cho từng dòng: mũi tên trái là máy này, phải là bên kia.</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Lý do</translation>
    </message>
    <message>
      <source>Decide so</source>
      <translation>Ghi lựa chọn</translation>
    </message>
    <message>
      <source>This desk</source>
      <translation>Máy này</translation>
    </message>
    <message>
      <source>The other desk</source>
      <translation>Bên kia</translation>
    </message>
    <message>
      <source>Their step fits nowhere any more; it is kept in the history.</source>
      <translation>Bước của bên kia không còn khớp chỗ nào, vẫn giữ trong diễn biến.</translation>
    </message>
    <message>
      <source>Write down why.</source>
      <translation>Ghi lý do rồi chọn.</translation>
    </message>
    <message>
      <source>Field</source>
      <translation>Mục cần sửa</translation>
    </message>
    <message>
      <source>Should read</source>
      <translation>Sửa thành</translation>
    </message>
    <message>
      <source>dd/mm/yyyy</source>
      <translation>ngày/tháng/năm</translation>
    </message>
    <message>
      <source>Full name</source>
      <translation>Họ và tên</translation>
    </message>
    <message>
      <source>ID number</source>
      <translation>Số định danh</translation>
    </message>
    <message>
      <source>Born on</source>
      <translation>Ngày sinh</translation>
    </message>
    <message>
      <source>Sex</source>
      <translation>Giới tính</translation>
    </message>
    <message>
      <source>Tax code</source>
      <translation>Mã số thuế</translation>
    </message>
    <message>
      <source>Representative</source>
      <translation>Người đại diện</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>Nơi cư trú</translation>
    </message>
    <message>
      <source>Email</source>
      <translation>Email</translation>
    </message>
    <message>
      <source>No date promised</source>
      <translation>Không hẹn ngày</translation>
    </message>
    <message>
      <source>Due {day}</source>
      <translation>Hẹn {day}</translation>
    </message>
    <message>
      <source>clock stopped since {day}</source>
      <translation>ngừng tính từ {day}</translation>
    </message>
    <message>
      <source>result ready on {day}</source>
      <translation>có kết quả ngày {day}</translation>
    </message>
    <message>
      <source>ended on {day}</source>
      <translation>kết thúc ngày {day}</translation>
    </message>
    <message>
      <source>Residence</source>
      <translation>Nơi cư trú</translation>
    </message>
    <message>
      <source>E-mail</source>
      <translation>Thư điện tử</translation>
    </message>
    <message>
      <source>Brought by</source>
      <translation>Nộp thay</translation>
    </message>
    <message>
      <source>required</source>
      <translation>bắt buộc</translation>
    </message>
    <message>
      <source>only as a scan</source>
      <translation>chỉ có bản chụp</translation>
    </message>
    <message>
      <source>{count} scans</source>
      <translation>{count} bản chụp</translation>
    </message>
    <message>
      <source>{count} scan</source>
      <translation>{count} bản chụp</translation>
    </message>
    <message>
      <source>original × {count}</source>
      <translation>bản chính × {count}</translation>
    </message>
    <message>
      <source>certified copy × {count}</source>
      <translation>bản sao chứng thực × {count}</translation>
    </message>
    <message>
      <source>copy × {count}</source>
      <translation>bản photo × {count}</translation>
    </message>
    <message>
      <source>the catalogue names no sum; told when it is paid</source>
      <translation>danh mục không ghi mức thu, báo khi thu</translation>
    </message>
    <message>
      <source>nothing to pay, agreed at reception</source>
      <translation>không phải nộp, đã chốt lúc tiếp nhận</translation>
    </message>
    <message>
      <source>exempt</source>
      <translation>được miễn</translation>
    </message>
    <message>
      <source>collected</source>
      <translation>đã thu</translation>
    </message>
    <message>
      <source>{count} day late then</source>
      <translation>khi đó đã quá {count} ngày</translation>
    </message>
    <message>
      <source>{count} days late then</source>
      <translation>khi đó đã quá {count} ngày</translation>
    </message>
    <message>
      <source>{count} working day left</source>
      <translation>còn {count} ngày làm việc</translation>
    </message>
    <message>
      <source>{count} working days left</source>
      <translation>còn {count} ngày làm việc</translation>
    </message>
    <message>
      <source>asked for, not paid yet</source>
      <translation>đã yêu cầu, chưa nộp</translation>
    </message>
    <message>
      <source>cash</source>
      <translation>tiền mặt</translation>
    </message>
    <message>
      <source>VietQR, to be checked</source>
      <translation>VietQR, chờ đối soát</translation>
    </message>
    <message>
      <source>to be paid later</source>
      <translation>thu sau</translation>
    </message>
    <message>
      <source>Request for papers</source>
      <translation>Phiếu yêu cầu bổ sung</translation>
    </message>
    <message>
      <source>Refusal</source>
      <translation>Phiếu từ chối</translation>
    </message>
    <message>
      <source>Letter of apology</source>
      <translation>Thư xin lỗi</translation>
    </message>
    <message>
      <source>Notice of stopping</source>
      <translation>Thông báo dừng</translation>
    </message>
    <message>
      <source>Control slip</source>
      <translation>Phiếu kiểm soát</translation>
    </message>
    <message>
      <source>Folder label</source>
      <translation>Nhãn bìa</translation>
    </message>
    <message>
      <source>Fee receipt</source>
      <translation>Biên lai</translation>
    </message>
    <message>
      <source>Handover list</source>
      <translation>Bàn giao</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Quay lại</translation>
    </message>
    <message>
      <source>Print again</source>
      <translation>In lại</translation>
    </message>
    <message>
      <source>Other steps</source>
      <translation>Bước khác</translation>
    </message>
    <message>
      <source>Other papers</source>
      <translation>Giấy tờ khác</translation>
    </message>
    <message>
      <source>Write down</source>
      <translation>Ghi</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>Thôi</translation>
    </message>
    <message>
      <source>Accept</source>
      <translation>Tiếp nhận</translation>
    </message>
    <message>
      <source>Ask for papers</source>
      <translation>Yêu cầu bổ sung</translation>
    </message>
    <message>
      <source>Take in papers</source>
      <translation>Nhận giấy bổ sung</translation>
    </message>
    <message>
      <source>Ask for a payment</source>
      <translation>Yêu cầu nộp tiền</translation>
    </message>
    <message>
      <source>Collect the fee</source>
      <translation>Thu lệ phí</translation>
    </message>
    <message>
      <source>Transfer has come</source>
      <translation>Tiền đã về</translation>
    </message>
    <message>
      <source>Revoke the hand-over</source>
      <translation>Hủy lần trả ghi nhầm</translation>
    </message>
    <message>
      <source>Give papers back</source>
      <translation>Trả lại giấy tờ</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Tiếp tục xử lý</translation>
    </message>
    <message>
      <source>Hand on</source>
      <translation>Chuyển</translation>
    </message>
    <message>
      <source>Send the result back</source>
      <translation>Trả lại để sửa</translation>
    </message>
    <message>
      <source>Result is ready</source>
      <translation>Có kết quả</translation>
    </message>
    <message>
      <source>Apologise</source>
      <translation>Xin lỗi, hẹn lại</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Dừng xử lý</translation>
    </message>
    <message>
      <source>Citizen withdraws</source>
      <translation>Công dân rút</translation>
    </message>
    <message>
      <source>Hand over</source>
      <translation>Trả kết quả</translation>
    </message>
    <message>
      <source>Correct</source>
      <translation>Sửa thông tin</translation>
    </message>
    <message>
      <source>Void the number</source>
      <translation>Hủy số</translation>
    </message>
    <message>
      <source>Not accepted</source>
      <translation>Không tiếp nhận</translation>
    </message>
    <message>
      <source>Another paper</source>
      <translation>Giấy khác</translation>
    </message>
    <message>
      <source>Cash</source>
      <translation>Tiền mặt</translation>
    </message>
    <message>
      <source>VietQR</source>
      <translation>VietQR</translation>
    </message>
    <message>
      <source>Paid before</source>
      <translation>Đã nộp trước đó</translation>
    </message>
    <message>
      <source>Paid by</source>
      <translation>Hình thức</translation>
    </message>
    <message>
      <source>Fee receipt no.</source>
      <translation>Số biên lai</translation>
    </message>
    <message>
      <source>Bank reference</source>
      <translation>Mã giao dịch</translation>
    </message>
    <message>
      <source>To</source>
      <translation>Chuyển cho</translation>
    </message>
    <message>
      <source>Result no.</source>
      <translation>Số kết quả</translation>
    </message>
    <message>
      <source>Issued on</source>
      <translation>Ngày cấp</translation>
    </message>
    <message>
      <source>Signed by</source>
      <translation>Người ký</translation>
    </message>
    <message>
      <source>Working days more</source>
      <translation>Thêm ngày làm việc</translation>
    </message>
    <message>
      <source>Legal basis</source>
      <translation>Căn cứ</translation>
    </message>
    <message>
      <source>Approved by</source>
      <translation>Người duyệt</translation>
    </message>
    <message>
      <source>Their PIN</source>
      <translation>Mã PIN của người duyệt</translation>
    </message>
    <message>
      <source>Bring by</source>
      <translation>Hạn bổ sung</translation>
    </message>
    <message>
      <source>Supervisor</source>
      <translation>Lãnh đạo</translation>
    </message>
    <message>
      <source>Supervisor's reason</source>
      <translation>Lý do lãnh đạo</translation>
    </message>
    <message>
      <source>Amount, đ</source>
      <translation>Số tiền, đ</translation>
    </message>
    <message>
      <source>The applicant</source>
      <translation>Người nộp</translation>
    </message>
    <message>
      <source>Another person</source>
      <translation>Người khác</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Trạng thái</translation>
    </message>
    <message>
      <source>Due date</source>
      <translation>Ngày hẹn</translation>
    </message>
    <message>
      <source>With</source>
      <translation>Đang ở</translation>
    </message>
    <message>
      <source>Papers wanted</source>
      <translation>Giấy tờ cần bổ sung</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Kết quả</translation>
    </message>
    <message>
      <source>Collected by</source>
      <translation>Người nhận</translation>
    </message>
    <message>
      <source>Fee collected</source>
      <translation>Đã thu</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>chưa có</translation>
    </message>
    <message>
      <source>Mandate or reason</source>
      <translation>Ủy quyền, lý do</translation>
    </message>
    <message>
      <source>By post</source>
      <translation>Qua bưu chính</translation>
    </message>
    <message>
      <source>At the counter</source>
      <translation>Tại quầy</translation>
    </message>
    <message>
      <source>Handed over</source>
      <translation>Trả kết quả</translation>
    </message>
    <message>
      <source>Consignment no.</source>
      <translation>Số bưu gửi</translation>
    </message>
    <message>
      <source>working calendar, version {version}</source>
      <translation>Lịch nghỉ · lịch bản {version}</translation>
    </message>
    <message>
      <source>{name}, not counted</source>
      <translation>{name}, không tính vào hạn</translation>
    </message>
    <message>
      <source>Today {hour}</source>
      <translation>Hôm nay {hour}</translation>
    </message>
    <message>
      <source>the citizen</source>
      <translation>người dân</translation>
    </message>
    <message>
      <source>the system</source>
      <translation>hệ thống</translation>
    </message>
    <message>
      <source>online</source>
      <translation>Công dân · trực tuyến</translation>
    </message>
    <message>
      <source>the province</source>
      <translation>tỉnh</translation>
    </message>
    <message>
      <source>the citizen's screen</source>
      <translation>màn hình công dân</translation>
    </message>
    <message>
      <source>this machine, command line</source>
      <translation>máy này, dòng lệnh</translation>
    </message>
    <message>
      <source>this machine</source>
      <translation>máy này</translation>
    </message>
    <message>
      <source>Received, receipt printed</source>
      <translation>Tiếp nhận hồ sơ, in giấy hẹn lần 1</translation>
    </message>
    <message>
      <source>Received</source>
      <translation>Tiếp nhận hồ sơ</translation>
    </message>
    <message>
      <source>The clock goes on</source>
      <translation>Tiếp tục tính hạn</translation>
    </message>
    <message>
      <source>Apologised, new date promised</source>
      <translation>Xin lỗi và hẹn lại</translation>
    </message>
    <message>
      <source>Result ready</source>
      <translation>Đã có kết quả</translation>
    </message>
    <message>
      <source>Agreed by {name}</source>
      <translation>{name} đồng ý</translation>
    </message>
    <message>
      <source>Hand-over revoked, the result waits again</source>
      <translation>Hủy lần trả ghi nhầm, kết quả còn ở quầy</translation>
    </message>
    <message>
      <source>Corrected: {fields}</source>
      <translation>Sửa: {fields}</translation>
    </message>
    <message>
      <source>Citizen's rating: {step}</source>
      <translation>Người dân đánh giá: {step}</translation>
    </message>
    <message>
      <source>{name} reminded</source>
      <translation>Đã nhắc {name}</translation>
    </message>
    <message>
      <source>Scan taken off: {paper}</source>
      <translation>Gỡ bản chụp: {paper}</translation>
    </message>
    <message>
      <source>Handed in online</source>
      <translation>Nộp trực tuyến</translation>
    </message>
    <message>
      <source>the other desk's</source>
      <translation>bên kia</translation>
    </message>
    <message>
      <source>this desk's</source>
      <translation>quầy này</translation>
    </message>
    <message>
      <source>Two steps did not fit: {kept} stands</source>
      <translation>Hai bước không khớp, giữ bước của {kept}</translation>
    </message>
    <message>
      <source>Result sent back to be mended</source>
      <translation>Trả lại kết quả để sửa</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>Dừng xử lý</translation>
    </message>
    <message>
      <source>Withdrawn by the citizen</source>
      <translation>Công dân rút hồ sơ</translation>
    </message>
    <message>
      <source>Number voided, approved by {name}</source>
      <translation>Hủy số, người duyệt {name}</translation>
    </message>
    <message>
      <source>A step whose content was erased after its time ({kind})</source>
      <translation>Một bước đã xóa nội dung khi hết thời hạn lưu ({kind})</translation>
    </message>
    <message>
      <source>Something a newer version of the program knows ({kind})</source>
      <translation>Việc mà phiên bản mới hơn mới đọc được ({kind})</translation>
    </message>
    <message>
      <source>The province was asked for a number in place of {old}</source>
      <translation>Đã xin tỉnh cấp số thay cho số tạm {old}</translation>
    </message>
    <message>
      <source>Old number {old}, now {new}</source>
      <translation>Số cũ {old}, nay là {new}</translation>
    </message>
    <message>
      <source>The old receipt still finds this dossier.</source>
      <translation>Giấy tiếp nhận cũ vẫn tra được hồ sơ này.</translation>
    </message>
    <message>
      <source>{count} pages</source>
      <translation>{count} trang</translation>
    </message>
    <message>
      <source>Scan of {day} used again: {paper}</source>
      <translation>Dùng lại bản đã số hóa ngày {day}: {paper}</translation>
    </message>
    <message>
      <source>Scan attached: {paper}</source>
      <translation>Gắn bản chụp: {paper}</translation>
    </message>
    <message>
      <source>From the receipt's page on the web.</source>
      <translation>Từ trang web của giấy hẹn.</translation>
    </message>
    <message>
      <source>Written beside it: “{comment}”</source>
      <translation>Viết kèm: “{comment}”</translation>
    </message>
    <message>
      <source>After the reception.</source>
      <translation>Sau khi nộp hồ sơ.</translation>
    </message>
    <message>
      <source>After the result was handed over.</source>
      <translation>Sau khi nhận kết quả.</translation>
    </message>
    <message>
      <source>To be done by {moment}</source>
      <translation>Xong trước {moment}</translation>
    </message>
    <message>
      <source>Back from {unit}</source>
      <translation>Nhận lại từ {unit}</translation>
    </message>
    <message>
      <source>Handed on to {unit}</source>
      <translation>Chuyển {unit}</translation>
    </message>
    <message>
      <source>Papers received: {papers}</source>
      <translation>Nhận giấy bổ sung: {papers}</translation>
    </message>
    <message>
      <source>Papers received</source>
      <translation>Nhận giấy bổ sung</translation>
    </message>
    <message>
      <source>To be brought by {day}.</source>
      <translation>Mang đến trước hết {day}.</translation>
    </message>
    <message>
      <source>Papers asked for: {papers}</source>
      <translation>Yêu cầu bổ sung: {papers}</translation>
    </message>
    <message>
      <source>Papers asked for</source>
      <translation>Yêu cầu bổ sung</translation>
    </message>
    <message>
      <source>Transfer seen on the account: {amount}</source>
      <translation>Tiền chuyển khoản đã về: {amount}</translation>
    </message>
    <message>
      <source>Payment asked for: {amount}</source>
      <translation>Yêu cầu nộp {amount}</translation>
    </message>
    <message>
      <source>Fee receipt {number}</source>
      <translation>Biên lai {number}</translation>
    </message>
    <message>
      <source>Fee given back: {amount}</source>
      <translation>Hoàn {amount}</translation>
    </message>
    <message>
      <source>Noted as paid before: {amount}</source>
      <translation>Ghi nhận đã nộp trước đó: {amount}</translation>
    </message>
    <message>
      <source>VietQR, to be checked: {amount}</source>
      <translation>VietQR, chờ đối soát: {amount}</translation>
    </message>
    <message>
      <source>Fee collected: {amount}</source>
      <translation>Đã thu {amount}</translation>
    </message>
    <message>
      <source>By post, consignment {number}</source>
      <translation>Gửi bưu chính, số {number}</translation>
    </message>
    <message>
      <source>Papers given back to {name}</source>
      <translation>Trả lại giấy tờ cho {name}</translation>
    </message>
    <message>
      <source>Result handed to the applicant</source>
      <translation>Trả kết quả cho người nộp</translation>
    </message>
    <message>
      <source>Result handed to {name}</source>
      <translation>Trả kết quả cho {name}</translation>
    </message>
    <message>
      <source>Handed the dossier in</source>
      <translation>Người nộp thay</translation>
    </message>
    <message>
      <source>Mandate {paper}</source>
      <translation>Giấy ủy quyền {paper}</translation>
    </message>
    <message>
      <source>receipt</source>
      <translation>giấy hẹn</translation>
    </message>
    <message>
      <source>request for papers</source>
      <translation>phiếu yêu cầu bổ sung</translation>
    </message>
    <message>
      <source>letter of apology</source>
      <translation>phiếu xin lỗi</translation>
    </message>
    <message>
      <source>notice of stopping</source>
      <translation>thông báo dừng</translation>
    </message>
    <message>
      <source>control slip</source>
      <translation>phiếu kiểm soát</translation>
    </message>
    <message>
      <source>Printed: {document}, copy {copy}</source>
      <translation>In {document} lần {copy}</translation>
    </message>
    <message>
      <source>name</source>
      <translation>họ tên</translation>
    </message>
    <message>
      <source>date of birth</source>
      <translation>ngày sinh</translation>
    </message>
    <message>
      <source>sex</source>
      <translation>giới tính</translation>
    </message>
    <message>
      <source>residence</source>
      <translation>nơi cư trú</translation>
    </message>
    <message>
      <source>phone</source>
      <translation>điện thoại</translation>
    </message>
    <message>
      <source>e-mail</source>
      <translation>thư điện tử</translation>
    </message>
    <message>
      <source>tax code</source>
      <translation>mã số thuế</translation>
    </message>
    <message>
      <source>representative</source>
      <translation>người đại diện</translation>
    </message>
    <message>
      <source>Due {moment}.</source>
      <translation>Hẹn {moment}.</translation>
    </message>
    <message>
      <source>Written down: {step}</source>
      <translation>Đã ghi: {step}</translation>
    </message>
    <message>
      <source>Ctrl+P prints the receipt again</source>
      <translation>Ctrl+P in lại giấy hẹn</translation>
    </message>
    <message>
      <source>Ctrl+Enter once more keeps it so.</source>
      <translation>Đúng thì nhấn Ctrl+Enter lần nữa.</translation>
    </message>
    <message>
      <source>Decided</source>
      <translation>đã quyết định</translation>
    </message>
    <message>
      <source>What happened</source>
      <translation>Diễn biến</translation>
    </message>
    <message>
      <source>newest on top</source>
      <translation>Mới nhất ở trên</translation>
    </message>
    <message>
      <source>Copied {number}</source>
      <translation>Đã chép số {number}</translation>
    </message>
    <message>
      <source>Read again</source>
      <translation>Làm mới</translation>
    </message>
    <message>
      <source>Dossier</source>
      <translation>Hồ sơ</translation>
    </message>
    <message>
      <source>Picture of the camera</source>
      <translation>Ảnh từ máy ảnh</translation>
    </message>
    <message>
      <source>This computer has no program that shows such files.</source>
      <translation>Máy này chưa có phần mềm mở loại tệp này.</translation>
    </message>
  </context>
</TS>
